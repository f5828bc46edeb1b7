package org.afterhash.domain.market;

import java.time.LocalDate;
import org.afterhash.domain.Require;

/**
 * A point in the append-only log of observations.
 *
 * @param number 1 for the first, then rising
 * @param date the newest day on which one of its sources was read
 * @param hash SHA-256 over everything known at this vintage, lower-case hexadecimal
 */
public record Vintage(int number, LocalDate date, String hash) {

  public Vintage {
    Require.that(number >= 1, "A vintage's number is " + number);
    Require.that(hash.matches("[0-9a-f]{64}"), "Not a SHA-256: " + hash);
  }

  /** {@code 2026-11-22-3f9a2c1}: the date and the start of the hash. */
  public String id() {
    return date + "-" + hash.substring(0, 7);
  }
}
