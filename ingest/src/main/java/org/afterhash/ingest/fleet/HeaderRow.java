package org.afterhash.ingest.fleet;

import java.util.Locale;

/** Whether a file names its columns. */
public enum HeaderRow {
  YES,
  NO;

  /** Lower-case word used in addresses and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
