package org.afterhash.portal.figure;

import java.time.LocalDate;

/** Dates that more than one chart marks. */
final class Events {
  /** Ethereum's move to proof of stake. */
  static final LocalDate MERGE = LocalDate.of(2022, 9, 15);

  private Events() {}
}
