package org.afterhash.analytics.recovery;

/** The cards of the Merge and what they sell for. */
public final class MinersCards {
  private final double[][] atMerge;
  private final double[][] prices;
  private final double[][] relative;
  private final double[] all;

  /**
   * @param atMerge number of cards, by class, then draw
   * @param prices at the valuation date, USD by class, then draw
   * @param relative prices after the Merge against those, by month, then class
   */
  public MinersCards(double[][] atMerge, double[][] prices, double[][] relative) {
    this.atMerge = atMerge;
    this.prices = prices;
    this.relative = relative;
    this.all = new double[draws()];
    for (double[] ofClass : atMerge) {
      for (int i = 0; i < all.length; i++) {
        all[i] += ofClass[i];
      }
    }
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

  /** What the mean mix of the cards sells for, USD per card and draw. */
  public double[] pricesOfMeanMix() {
    var sum = new double[draws()];
    for (int c = 0; c < prices.length; c++) {
      double share = mean(shares(c));
      for (int i = 0; i < sum.length; i++) {
        sum[i] += share * prices[c][i];
      }
    }
    return sum;
  }

  /** What each draw's mix sells for at the mean prices, USD per card and draw. */
  public double[] mixAtMeanPrices() {
    var sum = new double[draws()];
    for (int c = 0; c < prices.length; c++) {
      double price = mean(prices[c]);
      double[] share = shares(c);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += share[i] * price;
      }
    }
    return sum;
  }

  private double[] shares(int cardClass) {
    double[] shares = atMerge[cardClass].clone();
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= all[i];
    }
    return shares;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
