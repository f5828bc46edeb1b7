package org.afterhash.domain.fleet;

import org.afterhash.domain.Require;

/**
 * A farm's fleet as it was uploaded once.
 *
 * @param number 1 for the farm's first upload, then rising
 * @param sha256 of the file it was read from, lower-case hexadecimal
 */
public record FleetVersion(FarmId farm, int number, String sha256, Fleet fleet) {

  public FleetVersion {
    Require.that(number >= 1, "A fleet version's number is " + number);
    Require.that(sha256.matches("[0-9a-f]{64}"), "Not a SHA-256: " + sha256);
  }
}
