package org.afterhash.analytics.spend;

import java.time.YearMonth;

/**
 * A stretch of time, both ends included, for which spend is stated (docs/method.md §1).
 *
 * @param id such as {@code spend.life}
 */
public record SpendWindow(String id, YearMonth first, YearMonth last) {
  /** From the first block to the Merge. */
  public static final SpendWindow LIFE =
      new SpendWindow("spend.life", YearMonth.of(2015, 8), YearMonth.of(2022, 9));

  /** The eighteen months that the statement of 15 billion USD speaks of. */
  public static final SpendWindow BOOM =
      new SpendWindow("spend.boom", YearMonth.of(2020, 11), YearMonth.of(2022, 4));
}
