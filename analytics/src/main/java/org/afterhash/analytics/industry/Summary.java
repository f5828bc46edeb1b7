package org.afterhash.analytics.industry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.recovery.RecoveryDraws;
import org.afterhash.analytics.spend.SpendDraws;
import org.afterhash.analytics.spend.SpendWindow;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.IndustryEstimate.PlacedClaim;
import org.afterhash.domain.estimate.SpendMonth;
import org.afterhash.domain.source.Claim;

/** Draws in summary, weighted by how well they agree with board shipments (docs/method.md §4). */
final class Summary {
  private static final String USD = "USD";

  private final SpendDraws draws;
  private final Weights weights;

  Summary(SpendDraws draws, Weights weights) {
    this.draws = draws;
    this.weights = weights;
  }

  Distribution distribution(SpendWindow window) {
    return weights.distribution(draws.spend(window.first(), window.last()), USD);
  }

  List<SpendMonth> months() {
    return draws.months().parallelStream()
        .filter(month -> !month.isBefore(SpendWindow.LIFE.first()))
        .filter(month -> !month.isAfter(SpendWindow.LIFE.last()))
        .map(month -> new SpendMonth(month, weights.distribution(draws.spend(month, month), USD)))
        .toList();
  }

  List<PlacedClaim> placed(List<Claim> claims) {
    var placed = new ArrayList<PlacedClaim>();
    for (Claim claim : claims) {
      for (SpendWindow window : ClaimWindows.of(claim)) {
        double[] spend = draws.spend(window.first(), window.last());
        placed.add(
            new PlacedClaim(claim, window.id(), weights.shareAtOrBelow(spend, claim.value())));
      }
    }
    return placed;
  }

  /** The same of what is recovered. */
  RecoverySummary of(RecoveryDraws recovered) {
    double[] life = draws.spend(SpendWindow.LIFE.first(), SpendWindow.LIFE.last());
    return new RecoverySummary(recovered, weights, life, draws.left());
  }

  /**
   * Part of the cards bought that miners still had at the Merge, by draw.
   *
   * @param dualUse part of the cards bought that are gamers' own, by draw
   */
  double[] kept(double[] dualUse) {
    double[] bought = draws.cards(SpendWindow.LIFE.first(), SpendWindow.LIFE.last());
    double[] kept = draws.left();
    Arrays.setAll(kept, i -> kept[i] / (bought[i] * (1 - dualUse[i])));
    return kept;
  }
}
