package org.afterhash.ingest.fleet;

import java.util.Locale;

/** What stands before the decimals of a number. */
public enum DecimalMark {
  DOT,
  COMMA;

  /** Lower-case word used in addresses and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
