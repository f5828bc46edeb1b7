package org.afterhash.analytics.spend;

import java.time.YearMonth;
import org.afterhash.analytics.random.Weights;
import org.afterhash.domain.Require;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Prior;

/**
 * How well each draw agrees with what is known of board shipments (docs/method.md §4). No statement
 * about miners' spend is among the terms: those are what the estimate is to test.
 */
public final class Likelihood {
  private static final YearMonth Q1_START = YearMonth.of(2021, 1);
  private static final YearMonth Q1_END = YearMonth.of(2021, 3);
  private static final double CARDS_PER_MILLION = 1e6;

  private Likelihood() {}

  /**
   * Importance weights of the draws.
   *
   * @throws IllegalArgumentException when fewer draws than the method asks for carry the weight
   */
  public static Weights weights(Methodology methodology, SpendDraws draws) {
    double[] cards = draws.cards(Q1_START, Q1_END);
    double[] boom = draws.spend(SpendWindow.BOOM.first(), SpendWindow.BOOM.last());
    Prior observed = methodology.parameter("spend.cards-2021-q1").prior();
    Require.that(observed instanceof Prior.LogNormal, "spend.cards-2021-q1 is not lognormal");
    var million = (Prior.LogNormal) observed;
    double cap =
        fixed(methodology, "spend.boards-boom") * fixed(methodology, "spend.boards-boom-cap");
    double penalty = fixed(methodology, "spend.boards-boom-penalty");
    var logs = new double[boom.length];
    for (int i = 0; i < logs.length; i++) {
      double off =
          StrictMath.log(cards[i] / CARDS_PER_MILLION / million.median()) / million.logSd();
      logs[i] = -0.5 * off * off - (boom[i] >= cap ? penalty : 0);
    }
    Weights weights = Weights.ofLogs(logs);
    double least = fixed(methodology, "spend.effective-draws") * logs.length;
    Require.that(
        weights.effectiveDraws() >= least,
        "Only " + weights.effectiveDraws() + " of " + logs.length + " draws carry the weight");
    return weights;
  }

  private static double fixed(Methodology methodology, String id) {
    return methodology.parameter(id).p50();
  }
}
