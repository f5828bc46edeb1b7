package org.afterhash.analytics.recovery;

/** The cards of the Merge and what they sell for. */
public final class MinersCards {
  private final double[][] atMerge;
  private final double[][] prices;
  private final double[][] relative;

  /**
   * @param atMerge number of cards, by class, then draw
   * @param prices at the valuation date, USD by class, then draw
   * @param relative prices after the Merge against those, by month, then class
   */
  public MinersCards(double[][] atMerge, double[][] prices, double[][] relative) {
    this.atMerge = atMerge;
    this.prices = prices;
    this.relative = relative;
  }

  int draws() {
    return atMerge[0].length;
  }

  double atMerge(int cardClass, int draw) {
    return atMerge[cardClass][draw];
  }

  double price(int cardClass, int draw) {
    return prices[cardClass][draw];
  }

  double[][] relative() {
    return relative;
  }
}
