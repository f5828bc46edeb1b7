package org.afterhash.analytics.fleet;

import java.util.Optional;
import org.afterhash.analytics.fleet.CardValues.CardValue;
import org.afterhash.domain.estimate.FleetValuation;

/** Sums over the holdings, draw by draw. */
final class FleetTotals {
  private final double[] resale;
  private final double[] sell;
  private final double[] sellOfBoth;
  private final double[] spentOfBoth;
  private double book;
  private double imputed;
  private long unpriced;

  FleetTotals(int draws) {
    resale = new double[draws];
    sell = new double[draws];
    sellOfBoth = new double[draws];
    spentOfBoth = new double[draws];
  }

  void add(int count, Spending.Spent spent, Optional<CardValue> value) {
    CardDraws usd = spent.usd();
    if (usd == null) {
      unpriced += count;
    } else if (spent.stated()) {
      book += count * usd.distribution().p50();
    } else {
      imputed += count * usd.distribution().p50();
    }
    value.ifPresent(
        worth -> {
          worth.resale().addTo(resale, count);
          worth.sell().addTo(sell, count);
          if (usd != null) {
            worth.sell().addTo(sellOfBoth, count);
            usd.addTo(spentOfBoth, count);
          }
        });
  }

  /** USD by draw, over the cards that have a price. */
  double[] resale() {
    return resale;
  }

  /** USD by draw, over the cards that have a price. */
  double[] sell() {
    return sell;
  }

  FleetValuation.Spend spend() {
    return new FleetValuation.Spend(book, imputed, unpriced);
  }

  /**
   * What selling leaves of what was spent, by draw, over the cards of which both are known; empty
   * where there are none, or they cost nothing.
   */
  Optional<double[]> share() {
    var share = new double[sell.length];
    for (int i = 0; i < share.length; i++) {
      if (spentOfBoth[i] <= 0) {
        return Optional.empty();
      }
      share[i] = sellOfBoth[i] / spentOfBoth[i];
    }
    return Optional.of(share);
  }
}
