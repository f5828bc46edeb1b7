package org.afterhash.sql;

import org.afterhash.domain.Require;
import org.afterhash.domain.fleet.FarmId;

/**
 * A file that is to become the newest version of a farm's fleet.
 *
 * @param key the sender's name for this upload: sent twice, it is stored once
 * @param fileName as the sender named it; may be empty
 * @param sha256 of the file, lower-case hexadecimal
 * @param kind what sort of farm it is for
 */
public record FleetUpload(FarmId farm, String key, String fileName, String sha256, Kind kind) {

  /** Most characters of a key. */
  public static final int LONGEST_KEY = 255;

  /** Whose a farm is. */
  public enum Kind {
    /** Somebody's own, and nobody else's business. */
    OWN,
    /** An invented one that comes with the program, for everyone to look at. */
    DEMONSTRATION
  }

  /** A file for somebody's own farm. */
  public FleetUpload(FarmId farm, String key, String fileName, String sha256) {
    this(farm, key, fileName, sha256, Kind.OWN);
  }

  public FleetUpload {
    Require.text(key, "An upload's idempotency key");
    Require.that(
        key.length() <= LONGEST_KEY,
        "An idempotency key has at most " + LONGEST_KEY + " characters.");
    Require.that(sha256.matches("[0-9a-f]{64}"), "Not a SHA-256: " + sha256);
  }
}
