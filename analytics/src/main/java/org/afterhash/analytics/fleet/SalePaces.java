package org.afterhash.analytics.fleet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.afterhash.analytics.farm.OwnSale;
import org.afterhash.analytics.random.Weights;
import org.afterhash.domain.estimate.FleetValuation.SalePace;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuModelId;
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
    return MONTHS.parallelStream().map(months -> pace(fleet, months)).toList();
  }

  private SalePace pace(Fleet fleet, int months) {
    OwnSale pace = sale.over(months);
    var sum = new double[pace.worthLater().length];
    counts(fleet)
        .forEach(
            (model, byCondition) ->
                byCondition.forEach(
                    (condition, count) ->
                        actions
                            .sold(market.catalogue().get(model), condition, pace)
                            .ifPresent(usd -> new CardDraws(usd).addTo(sum, count))));
    return new SalePace(months, Weights.equal(sum.length).distribution(sum, "USD"));
  }

  private static Map<GpuModelId, Map<Condition, Long>> counts(Fleet fleet) {
    var counts = new TreeMap<GpuModelId, Map<Condition, Long>>();
    for (Holding holding : fleet.holdings()) {
      counts
          .computeIfAbsent(holding.model(), model -> new EnumMap<>(Condition.class))
          .merge(holding.condition(), (long) holding.count(), Long::sum);
    }
    return counts;
  }
}
