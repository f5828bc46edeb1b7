package org.afterhash.ingest.fleet;

import java.util.Locale;

/** In which order day, month and year of a date in figures are written. */
public enum DateOrder {
  DMY,
  MDY,
  YMD;

  /** Lower-case word used in addresses and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
