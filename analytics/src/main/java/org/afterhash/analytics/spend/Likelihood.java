package org.afterhash.analytics.spend;

import java.time.YearMonth;
import org.afterhash.analytics.random.Weights;
import org.afterhash.domain.Require;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Prior;

/**
 * How well each draw agrees with what is known of board shipments (docs/method.md §4). No statement
 * about miners' spend is among the terms of published figures: those are what the estimate is to
 * test.
 */
public final class Likelihood {
  private static final YearMonth Q1_START = YearMonth.of(2021, 1);
  private static final YearMonth Q1_END = YearMonth.of(2021, 3);
  private static final double CARDS_PER_MILLION = 1e6;
  private static final double USD_PER_BILLION = 1e9;

  private Likelihood() {}

  /**
   * Importance weights of the draws.
   *
   * @throws IllegalArgumentException when fewer draws than the method asks for carry the weight
   */
  public static Weights weights(Methodology methodology, SpendDraws draws) {
    return of(methodology, logs(methodology, draws));
  }

  /**
   * The same if Bitpro's statement were evidence of what was spent in the boom: to show what it
   * would change.
   *
   * @throws IllegalArgumentException when fewer draws than the method asks for carry the weight
   */
  public static Weights withBitpro(Methodology methodology, SpendDraws draws) {
    double[] logs = logs(methodology, draws);
    double[] boom = boom(draws);
    Prior.LogNormal stated = observed(methodology, "spend.stated-boom");
    for (int i = 0; i < logs.length; i++) {
      logs[i] += fit(boom[i] / USD_PER_BILLION, stated);
    }
    return of(methodology, logs);
  }

  private static double[] logs(Methodology methodology, SpendDraws draws) {
    double[] cards = draws.cards(Q1_START, Q1_END);
    double[] boom = boom(draws);
    Prior.LogNormal million = observed(methodology, "spend.cards-2021-q1");
    double cap =
        fixed(methodology, "spend.boards-boom") * fixed(methodology, "spend.boards-boom-cap");
    double penalty = fixed(methodology, "spend.boards-boom-penalty");
    var logs = new double[boom.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = fit(cards[i] / CARDS_PER_MILLION, million) - (boom[i] >= cap ? penalty : 0);
    }
    return logs;
  }

  private static double[] boom(SpendDraws draws) {
    return draws.spend(SpendWindow.BOOM.first(), SpendWindow.BOOM.last());
  }

  private static double fit(double value, Prior.LogNormal observed) {
    double off = StrictMath.log(value / observed.median()) / observed.logSd();
    return -0.5 * off * off;
  }

  private static Weights of(Methodology methodology, double[] logs) {
    Weights weights = Weights.ofLogs(logs);
    double least = fixed(methodology, "spend.effective-draws") * logs.length;
    Require.that(
        weights.effectiveDraws() >= least,
        "Only " + weights.effectiveDraws() + " of " + logs.length + " draws carry the weight");
    return weights;
  }

  private static Prior.LogNormal observed(Methodology methodology, String id) {
    Prior observed = methodology.parameter(id).prior();
    Require.that(observed instanceof Prior.LogNormal, id + " is not lognormal");
    return (Prior.LogNormal) observed;
  }

  private static double fixed(Methodology methodology, String id) {
    return methodology.parameter(id).p50();
  }
}
