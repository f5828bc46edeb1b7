package org.afterhash.domain.estimate;

import java.time.YearMonth;
import org.afterhash.domain.Require;
import org.afterhash.domain.method.Scenario;

/**
 * What is asked of the industry's estimate.
 *
 * @param scenario of the method, or the base
 * @param valuationDate the month whose end the value is stated at, the Merge or later, or the only
 *     one that the scenario can be told for
 * @param whatIf what is taken to be known on top of the scenario
 * @param draws a power of two
 * @param seed seed of the draws; the same seed gives the same figures
 */
public record Question(
    Scenario scenario, YearMonth valuationDate, WhatIf whatIf, int draws, long seed) {
  /** The earliest valuation date: the month of the Merge. */
  public static final YearMonth MERGE = YearMonth.of(2022, 9);

  private static final int PUBLISHED = 1 << 14;
  private static final int REPLICATES = 16;

  /** The evidence as it is. */
  public static Question base(YearMonth valuationDate, int draws, long seed) {
    return new Question(Scenario.BASE, valuationDate, WhatIf.NOTHING, draws, seed);
  }

  public Question {
    YearMonth only = scenario.date();
    Require.that(
        only == null ? !valuationDate.isBefore(MERGE) : valuationDate.equals(only),
        only == null
            ? "The valuation date is before the Merge (" + MERGE + "): " + valuationDate
            : scenario.id() + " is valued in " + only + " only, not in " + valuationDate);
    Require.that(draws >= 1 && Integer.bitCount(draws) == 1, draws + " draws: not a power of two");
  }

  /**
   * How many independent sets of points the draws are made of. Published figures have several, so
   * that their own errors can be told.
   */
  public int replicates() {
    return draws >= PUBLISHED ? REPLICATES : 1;
  }
}
