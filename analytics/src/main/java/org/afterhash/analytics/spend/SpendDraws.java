package org.afterhash.analytics.spend;

import java.time.YearMonth;
import java.util.List;

/** Purchases of cards for mining, by month and draw (docs/method.md §3). */
public final class SpendDraws {
  private final List<YearMonth> months;
  private final double[][] cards;
  private final double[][] spend;
  private final double[] left;

  /**
   * @param left cards in miners' hands after the last month, by draw
   */
  SpendDraws(List<YearMonth> months, double[][] cards, double[][] spend, double[] left) {
    this.months = List.copyOf(months);
    this.cards = cards;
    this.spend = spend;
    this.left = left;
  }

  public List<YearMonth> months() {
    return months;
  }

  /** USD paid from {@code first} to {@code last}, both included, by draw. */
  public double[] spend(YearMonth first, YearMonth last) {
    return sum(spend, first, last);
  }

  /** Cards bought from {@code first} to {@code last}, gamers' own included, by draw. */
  public double[] cards(YearMonth first, YearMonth last) {
    return sum(cards, first, last);
  }

  /** Cards in miners' hands after the last month, running and idle, gamers' own left out. */
  public double[] left() {
    return left.clone();
  }

  private double[] sum(double[][] byMonth, YearMonth first, YearMonth last) {
    var sum = new double[byMonth[0].length];
    for (int t = 0; t < months.size(); t++) {
      if (months.get(t).isBefore(first) || months.get(t).isAfter(last)) {
        continue;
      }
      for (int i = 0; i < sum.length; i++) {
        sum[i] += byMonth[t][i];
      }
    }
    return sum;
  }
}
