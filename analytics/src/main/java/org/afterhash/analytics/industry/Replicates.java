package org.afterhash.analytics.industry;

import java.util.Map;
import java.util.TreeMap;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.recovery.RecoveryDraws;
import org.afterhash.analytics.spend.SpendWindow;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.Precision;
import org.afterhash.domain.estimate.Precision.StandardErrors;

/** How exact the published quantiles are, by the scatter of independent sets of points (§2). */
final class Replicates {
  private final Weights weights;
  private final int sets;

  Replicates(Weights weights, int sets) {
    this.weights = weights;
    this.sets = sets;
  }

  Precision precision(Sample sample) {
    Map<String, StandardErrors> errors = new TreeMap<>();
    if (sets > 1) {
      quantities(sample).forEach((id, draws) -> errors.put(id, weights.errors(draws, sets)));
    }
    return new Precision(sets, weights.effectiveDraws(), errors);
  }

  private static Map<String, double[]> quantities(Sample sample) {
    Map<String, double[]> draws = new TreeMap<>();
    for (SpendWindow window : new SpendWindow[] {SpendWindow.LIFE, SpendWindow.BOOM}) {
      draws.put(window.id(), sample.spend().spend(window.first(), window.last()));
    }
    RecoveryDraws recovered = sample.recovered();
    draws.put("recoverable.value", recovered.value());
    draws.put("recoverable.share", sample.share());
    draws.put("recoverable.soldBefore", recovered.soldBefore());
    draws.put("recoverable.cardsAtMerge", sample.spend().left());
    draws.put("recoverable.cardsHeld", recovered.held());
    for (Outcome outcome : Outcome.values()) {
      draws.put("recoverable." + outcome.word(), recovered.usd(outcome));
    }
    return draws;
  }
}
