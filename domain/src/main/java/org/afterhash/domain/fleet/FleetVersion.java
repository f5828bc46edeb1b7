package org.afterhash.domain.fleet;

import java.time.Instant;
import org.afterhash.domain.Require;
import org.jspecify.annotations.Nullable;

/**
 * A farm's fleet as it was uploaded once.
 *
 * @param number 1 for the farm's first upload, then rising
 * @param fileName of the file it was read from, as its sender named it; may be empty
 * @param sha256 of the same file, lower-case hexadecimal
 * @param rows of the file that became holdings
 * @param gpus number of cards
 * @param restored number of the older version that this one repeats; null for an upload
 */
public record FleetVersion(
    FarmId farm,
    int number,
    String fileName,
    String sha256,
    long rows,
    long gpus,
    Instant published,
    @Nullable Integer restored) {

  public FleetVersion {
    Require.that(number >= 1, "A fleet version's number is " + number);
    Require.that(sha256.matches("[0-9a-f]{64}"), "Not a SHA-256: " + sha256);
    Require.that(restored == null || restored < number, "A version restores an older one");
  }
}
