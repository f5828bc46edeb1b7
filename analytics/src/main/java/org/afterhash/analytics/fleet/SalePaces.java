package org.afterhash.analytics.fleet;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.analytics.farm.OwnSale;
import org.afterhash.analytics.random.Weights;
import org.afterhash.domain.estimate.FleetValuation.SalePace;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.market.MarketSnapshot;

/**
 * What selling everything brings, faster or slower: haste presses on the price, waiting costs
 * (docs/method.md §21).
 */
final class SalePaces {
  private static final List<Integer> MONTHS = List.of(1, 3, 6, 12, 24);

  private final MarketSnapshot market;
  private final CardActions actions;
  private final OwnSale sale;

  SalePaces(MarketSnapshot market, CardActions actions, OwnSale sale) {
    this.market = market;
    this.actions = actions;
    this.sale = sale;
  }

  List<SalePace> of(Fleet fleet) {
    var paces = new ArrayList<SalePace>();
    for (int months : MONTHS) {
      double[] value = value(fleet, sale.over(months));
      paces.add(new SalePace(months, Weights.equal(value.length).distribution(value, "USD")));
    }
    return paces;
  }

  private double[] value(Fleet fleet, OwnSale pace) {
    double[] worth = pace.worthLater();
    var sum = new double[worth.length];
    for (Holding holding : fleet.holdings()) {
      actions
          .sold(market.catalogue().get(holding.model()), holding.condition(), pace)
          .ifPresent(usd -> new CardDraws(usd).addTo(sum, holding.count()));
    }
    return sum;
  }
}
