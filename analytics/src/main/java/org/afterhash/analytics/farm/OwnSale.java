package org.afterhash.analytics.farm;

import org.afterhash.analytics.resale.MassSale;

/**
 * What an owner's sale makes of today's price: the course of prices while it lasts, the pressure of
 * the owner's own cards, and what money later is worth today (docs/method.md §21).
 */
public final class OwnSale {
  private static final double YEAR = 12;

  private final MassSale sale;
  private final double[] discount;
  private final int months;
  private final double[] cards;
  private final double all;

  /**
   * @param discount 1/yr by draw
   * @param months over which the cards are sold, evenly; 1 at least
   * @param cards of the owner, by segment
   */
  public OwnSale(MassSale sale, double[] discount, int months, double[] cards) {
    this.sale = sale;
    this.discount = discount;
    this.months = months;
    this.cards = cards.clone();
    double sum = 0;
    for (double ofSegment : cards) {
      sum += ofSegment;
    }
    this.all = sum;
  }

  /** The same sale over another number of months. */
  public OwnSale over(int otherMonths) {
    return new OwnSale(sale, discount, otherMonths, cards);
  }

  /** Mean discounted price over the sale against today's price, by draw. */
  public double[] factor(int segment, boolean large) {
    var factor = new double[discount.length];
    for (int i = 0; i < factor.length; i++) {
      double step = sale.outlook(i, large, 1) / StrictMath.pow(1 + discount[i], 1 / YEAR);
      factor[i] = mean(step) * sale.movement(i, months) * impact(i, segment);
    }
    return factor;
  }

  /** What a dollar over the sale is worth today, by draw. */
  public double[] worthLater() {
    var worth = new double[discount.length];
    for (int i = 0; i < worth.length; i++) {
      worth[i] = mean(StrictMath.pow(1 + discount[i], -1 / YEAR));
    }
    return worth;
  }

  /** What a dollar some months on is worth today, by draw. */
  public double[] worthIn(int later) {
    var worth = new double[discount.length];
    for (int i = 0; i < worth.length; i++) {
      worth[i] = StrictMath.pow(1 + discount[i], -later / YEAR);
    }
    return worth;
  }

  /** Price under the pressure of the own sale against the price without it. */
  double impact(int draw, int segment) {
    return sale.ownImpact(draw, segment, cards[segment] / months, all / months);
  }

  /** Mean of {@code step} to the powers of ½, 1½, ...: sales happen in the middle of months. */
  private double mean(double step) {
    double power = StrictMath.sqrt(step);
    double sum = 0;
    for (int m = 0; m < months; m++) {
      sum += power;
      power *= step;
    }
    return sum / months;
  }
}
