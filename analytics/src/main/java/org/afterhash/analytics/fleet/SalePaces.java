package org.afterhash.analytics.fleet;

import java.util.List;
import org.afterhash.analytics.farm.OwnSale;
import org.afterhash.analytics.random.Ranks;
import org.afterhash.domain.estimate.FleetValuation.SalePace;

/**
 * What selling everything brings, faster or slower: haste presses on the price, waiting costs
 * (docs/method.md §21).
 */
final class SalePaces {
  private static final List<Integer> MONTHS = List.of(1, 3, 6, 12, 24);

  private final CardActions actions;
  private final OwnSale sale;

  SalePaces(CardActions actions, OwnSale sale) {
    this.actions = actions;
    this.sale = sale;
  }

  List<SalePace> of(FleetCounts counts) {
    return MONTHS.parallelStream().map(months -> pace(counts, months)).toList();
  }

  private SalePace pace(FleetCounts counts, int months) {
    OwnSale pace = sale.over(months);
    var sum = new double[actions.scrap().length];
    counts.each(
        (model, condition, count) ->
            actions
                .sold(model, condition, pace)
                .ifPresent(usd -> new CardDraws(usd).addTo(sum, (double) count)));
    return new SalePace(months, new Ranks(sum).distribution("USD"));
  }
}
