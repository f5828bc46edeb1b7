package org.afterhash.domain.estimate;

import java.util.Locale;

/** What can be done with a card. */
public enum Outcome {
  SELL,
  RENT,
  MINE,
  SCRAP;

  /** Lower-case word used in addresses and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
