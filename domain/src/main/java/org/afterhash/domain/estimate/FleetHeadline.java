package org.afterhash.domain.estimate;

import org.jspecify.annotations.Nullable;

/**
 * What a fleet's valuation says first.
 *
 * @param gpus number of cards
 * @param spend what the cards cost
 * @param recoverable what the best action of each line brings, USD
 * @param share {@code recoverable} of what was spent, unit 1; null where the spend is unknown
 */
public record FleetHeadline(
    long gpus, FleetValuation.Spend spend, Distribution recoverable, @Nullable Distribution share) {

  /** That of a valuation. */
  public static FleetHeadline of(FleetValuation v) {
    return new FleetHeadline(v.gpus(), v.spend(), v.recoverable(), v.share());
  }
}
