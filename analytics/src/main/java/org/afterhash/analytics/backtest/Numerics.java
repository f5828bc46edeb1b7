package org.afterhash.analytics.backtest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.afterhash.analytics.industry.IndustryEstimator;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.RandomStream;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.spend.SpendDraws;
import org.afterhash.analytics.spend.SpendWindow;
import org.afterhash.analytics.spend.VintageModel;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.Recovery;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Scenario;

/** Whether figures depend on what they should not depend on (docs/backtest.md, V9). */
final class Numerics {
  private static final int SEEDS = 12;
  private static final int FEW = 1 << 10;
  private static final int MANY = 1 << 12;

  private final Methodology methodology;
  private final MarketSnapshot market;

  Numerics(Methodology methodology, MarketSnapshot market) {
    this.methodology = methodology;
    this.market = market;
  }

  List<Trial> trials() {
    double sobol = spread(seed -> VintageModel.run(methodology, market.network(), FEW, seed));
    double random = spread(this::pseudoRandom);
    double many = spread(seed -> VintageModel.run(methodology, market.network(), MANY, seed));
    var estimator = new IndustryEstimator(methodology, market);
    IndustryEstimate cheap = estimator.estimate(atPower(0.05));
    IndustryEstimate dear = estimator.estimate(atPower(0.15));
    boolean again = estimator.estimate(atPower(0.05)).recovery().equals(cheap.recovery());
    Recovery recovery = cheap.recovery();
    double parts = recovery.byOutcome().stream().mapToDouble(one -> one.value().mean()).sum();
    double off = StrictMath.abs(parts / recovery.value().mean() - 1);
    return List.of(
        new Trial(
            "Median spend moves less between seeds with Sobol points than with pseudo-random ones",
            text("%.2f %% against %.2f %% (1,024 draws, %d seeds)", sobol, random, SEEDS),
            sobol < random),
        new Trial(
            "More draws move it less",
            text("%.2f %% at 4,096 draws against %.2f %% at 1,024", many, sobol),
            many < sobol),
        new Trial(
            "The same question twice gives the same bits", again ? "equal" : "different", again),
        new Trial(
            "Dearer power lowers what renting brings",
            text("%.2f to %.2f m USD, mean, 0.05 to 0.15 USD/kWh", rent(cheap), rent(dear)),
            rent(dear) < rent(cheap)),
        new Trial(
            "The four outcomes add up to the whole",
            text("off by %.1e of the mean", off),
            off < 1e-9));
  }

  private interface Run {
    SpendDraws with(long seed);
  }

  /** Standard deviation of the median over seeds, % of its mean. */
  private static double spread(Run run) {
    var medians = new double[SEEDS];
    for (int seed = 1; seed <= SEEDS; seed++) {
      double[] life = run.with(seed).spend(SpendWindow.LIFE.first(), SpendWindow.LIFE.last());
      medians[seed - 1] = Weights.equal(life.length).distribution(life, "USD").p50();
    }
    double mean = Arrays.stream(medians).sum() / SEEDS;
    double squares = 0;
    for (double median : medians) {
      squares += (median - mean) * (median - mean);
    }
    return 100 * StrictMath.sqrt(squares / (SEEDS - 1)) / mean;
  }

  private SpendDraws pseudoRandom(long seed) {
    var points = new double[VintageModel.drawn().size()][FEW];
    for (int d = 0; d < points.length; d++) {
      var stream = new RandomStream(seed, d);
      for (int i = 0; i < FEW; i++) {
        points[d][i] = stream.uniform();
      }
    }
    return VintageModel.run(
        methodology,
        market.network(),
        new ParameterDraws(methodology, VintageModel.drawn(), points));
  }

  private static Question atPower(double usdPerKwh) {
    var whatIf = new WhatIf(Map.of(WhatIf.Input.POWER_PRICE, usdPerKwh));
    return new Question(Scenario.BASE, Question.MERGE, whatIf, MANY, 1);
  }

  private static double rent(IndustryEstimate estimate) {
    return estimate.recovery().byOutcome().stream()
            .filter(one -> one.outcome() == Outcome.RENT)
            .mapToDouble(one -> one.value().mean())
            .sum()
        / 1e6;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
