package org.afterhash.analytics.recovery;

import org.afterhash.analytics.cards.Holder;
import org.afterhash.analytics.cards.Holdings;

/**
 * What holders sold from the Merge to the valuation date, in one draw (docs/method.md §9): per card
 * that they had at the Merge.
 */
final class PastSales {
  private static final int YEAR = 12;

  private final double[] price;
  private final double sold;
  private final double soldLately;

  /**
   * @param relative prices after the Merge against those of the valuation date, by month, then
   *     class
   */
  PastSales(Holdings holdings, Holder holder, int draw, double[][] relative, int classes) {
    price = new double[classes];
    double before = 1;
    for (int u = 0; u < relative.length; u++) {
      double left = holdings.left(holder, draw, u + 1);
      for (int c = 0; c < classes; c++) {
        price[c] += (before - left) * relative[u][c];
      }
      before = left;
    }
    sold = 1 - before;
    int yearAgo = Math.max(0, holdings.months() - YEAR);
    soldLately = holdings.left(holder, draw, yearAgo) - before;
  }

  /** Part of the cards that is sold. */
  double sold() {
    return sold;
  }

  /** Part of the cards that was sold in the last twelve months. */
  double soldLately() {
    return soldLately;
  }

  /** Mean price of the sales against that of the valuation date; 1 where nothing is sold. */
  double relativePrice(int cardClass) {
    return sold <= 0 ? 1 : price[cardClass] / sold;
  }
}
