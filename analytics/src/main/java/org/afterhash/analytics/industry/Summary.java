package org.afterhash.analytics.industry;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.recovery.RecoveryDraws;
import org.afterhash.analytics.spend.SpendDraws;
import org.afterhash.analytics.spend.SpendWindow;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.IndustryEstimate.PlacedClaim;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.Recovery;
import org.afterhash.domain.estimate.SpendMonth;
import org.afterhash.domain.source.Claim;

/** Draws in summary, weighted by how well they agree with board shipments (docs/method.md §4). */
final class Summary {
  private static final String USD = "USD";
  private static final String CARDS = "cards";

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

  /** What is recovered of the spend over Ethereum's life, by draw. */
  double[] share(RecoveryDraws recovered) {
    double[] share = recovered.value();
    double[] life = draws.spend(SpendWindow.LIFE.first(), SpendWindow.LIFE.last());
    Arrays.setAll(share, i -> share[i] / life[i]);
    return share;
  }

  Recovery recovery(YearMonth date, RecoveryDraws recovered) {
    double[] value = recovered.value();
    double[] share = share(recovered);
    List<Recovery.ByOutcome> byOutcome =
        Arrays.stream(Outcome.values())
            .map(
                outcome ->
                    new Recovery.ByOutcome(
                        outcome,
                        weights.distribution(recovered.usd(outcome), USD),
                        weights.distribution(recovered.cards(outcome), CARDS)))
            .toList();
    return new Recovery(
        date,
        weights.distribution(value, USD),
        weights.distribution(share, "1"),
        weights.distribution(recovered.soldBefore(), USD),
        weights.distribution(draws.left(), CARDS),
        weights.distribution(recovered.held(), CARDS),
        byOutcome);
  }
}
