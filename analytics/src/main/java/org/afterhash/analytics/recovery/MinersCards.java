package org.afterhash.analytics.recovery;

import java.util.Arrays;

/** The cards of the Merge and what they sell for (docs/method.md §9). */
public final class MinersCards {
  private final double[][] atMerge;
  private final double[][] prices;
  private final double[][] relative;
  private final double[] relativeAtMerge;
  private final double[] all;

  /**
   * @param atMerge number of cards, by class, then draw
   * @param prices at the valuation date, USD by class, then draw
   * @param relative prices from the Merge to the valuation date against those, by month, then class
   */
  public MinersCards(double[][] atMerge, double[][] prices, double[][] relative) {
    this.atMerge = atMerge;
    this.prices = prices;
    this.relative = Arrays.copyOfRange(relative, 1, relative.length);
    this.relativeAtMerge = relative[0];
    this.all = new double[draws()];
    for (double[] ofClass : atMerge) {
      for (int i = 0; i < all.length; i++) {
        all[i] += ofClass[i];
      }
    }
  }

  /** The same cards with the prices of all of them multiplied, by draw. */
  public MinersCards atPrices(double[] factors) {
    var changed = new double[prices.length][];
    for (int c = 0; c < prices.length; c++) {
      double[] price = prices[c].clone();
      Arrays.setAll(price, i -> price[i] * factors[i]);
      changed[c] = price;
    }
    double[][] all = new double[relative.length + 1][];
    all[0] = relativeAtMerge;
    System.arraycopy(relative, 0, all, 1, relative.length);
    return new MinersCards(atMerge, changed, all);
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

  /** Price of a working card at the Merge, USD. */
  double priceAtMerge(int cardClass, int draw) {
    return prices[cardClass][draw] * relativeAtMerge[cardClass];
  }

  /** Prices after the Merge against those of the valuation date, by month, then class. */
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
