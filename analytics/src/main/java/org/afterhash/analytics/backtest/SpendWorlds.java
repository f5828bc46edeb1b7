package org.afterhash.analytics.backtest;

import java.time.YearMonth;
import org.afterhash.analytics.random.RandomStream;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.spend.SpendDraws;
import org.afterhash.analytics.spend.SpendWindow;
import org.afterhash.analytics.spend.VintageModel;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Prior;

/**
 * Histories of spend that the model's own assumptions made (docs/backtest.md, V8): cards of the
 * first quarter of 2021 are counted with the error that the method allows for, and the draws are
 * weighed by the count as the estimate weighs them.
 */
final class SpendWorlds {
  private static final YearMonth FIRST = YearMonth.of(2021, 1);
  private static final YearMonth LAST = YearMonth.of(2021, 3);

  private final Methodology methodology;
  private final MarketSnapshot market;

  SpendWorlds(Methodology methodology, MarketSnapshot market) {
    this.methodology = methodology;
    this.market = market;
  }

  /**
   * @param worlds fewer than 512
   */
  Calibration run(int worlds, int draws, long seed) {
    SpendDraws made = VintageModel.run(methodology, market.network(), 512, seed + 1);
    SpendDraws believed = VintageModel.run(methodology, market.network(), draws, seed);
    double[] truth = made.spend(SpendWindow.LIFE.first(), SpendWindow.LIFE.last());
    double[] cards = made.cards(FIRST, LAST);
    double[] life = believed.spend(SpendWindow.LIFE.first(), SpendWindow.LIFE.last());
    double[] believedCards = believed.cards(FIRST, LAST);
    double error = ((Prior.LogNormal) methodology.parameter("spend.cards-2021-q1").prior()).logSd();
    var positions = new double[worlds];
    for (int world = 0; world < worlds; world++) {
      double counted =
          StrictMath.log(cards[world]) + error * new RandomStream(seed, world).normal();
      var logs = new double[draws];
      for (int i = 0; i < draws; i++) {
        double off = (StrictMath.log(believedCards[i]) - counted) / error;
        logs[i] = -0.5 * off * off;
      }
      positions[world] = Weights.ofLogs(logs).shareAtOrBelow(life, truth[world]);
    }
    return Calibration.of("spend over Ethereum's life", positions);
  }
}
