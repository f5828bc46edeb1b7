package org.afterhash.analytics.industry;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.spend.Likelihood;
import org.afterhash.analytics.spend.SpendDraws;
import org.afterhash.analytics.spend.SpendWindow;
import org.afterhash.analytics.spend.VintageModel;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.Edition;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.IndustryEstimate.PlacedClaim;
import org.afterhash.domain.estimate.SpendMonth;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.source.Claim;

/** Estimates what the industry spent on GPUs (docs/method.md §3 and §4). */
public final class IndustryEstimator {
  private static final String USD = "USD";

  private final SpendDraws draws;
  private final Weights weights;

  private IndustryEstimator(SpendDraws draws, Weights weights) {
    this.draws = draws;
    this.weights = weights;
  }

  /**
   * @param draws a power of two
   * @throws IllegalArgumentException when the market has no unbroken hashrate of ETH, or too few
   *     draws agree with what is known of board shipments
   */
  public static IndustryEstimate estimate(
      Methodology methodology, MarketSnapshot market, int draws, long seed) {
    SpendDraws spend = VintageModel.run(methodology, market.network(), draws, seed);
    var estimator = new IndustryEstimator(spend, Likelihood.weights(methodology, spend));
    return new IndustryEstimate(
        new Edition(methodology.id(), market.vintage()),
        draws,
        seed,
        estimator.distribution(SpendWindow.LIFE),
        estimator.distribution(SpendWindow.BOOM),
        estimator.months(),
        estimator.placed(market.claims()));
  }

  private Distribution distribution(SpendWindow window) {
    return weights.distribution(draws.spend(window.first(), window.last()), USD);
  }

  private List<SpendMonth> months() {
    var months = new ArrayList<SpendMonth>();
    for (YearMonth month : draws.months()) {
      if (!month.isBefore(SpendWindow.LIFE.first()) && !month.isAfter(SpendWindow.LIFE.last())) {
        months.add(new SpendMonth(month, weights.distribution(draws.spend(month, month), USD)));
      }
    }
    return months;
  }

  private List<PlacedClaim> placed(List<Claim> claims) {
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
}
