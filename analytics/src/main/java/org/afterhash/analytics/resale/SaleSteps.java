package org.afterhash.analytics.resale;

import org.afterhash.domain.method.Methodology;

/**
 * What the costs of a sale leave of a price, step by step, with every number at its middle
 * (docs/method.md §6, §8). An estimate is the median over draws, which need not lie exactly there.
 *
 * @param price what a buyer pays for one card, USD
 * @param inNumber the same for former mining cards that are sold in number, USD
 * @param afterFees less the marketplace's fee and what returned cards cost, USD
 * @param afterShipping less shipping and handling: what a sale today leaves, USD
 */
public record SaleSteps(double price, double inNumber, double afterFees, double afterShipping) {

  public static SaleSteps of(Methodology methodology, double price) {
    double inNumber = price * middle(methodology, "bulk");
    double afterFees = inNumber * (1 - middle(methodology, "fee") - middle(methodology, "returns"));
    return new SaleSteps(price, inNumber, afterFees, afterFees - middle(methodology, "shipping"));
  }

  private static double middle(Methodology methodology, String id) {
    return methodology.parameter("sale." + id).p50();
  }
}
