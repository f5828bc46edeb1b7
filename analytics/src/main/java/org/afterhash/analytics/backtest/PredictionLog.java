package org.afterhash.analytics.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.afterhash.analytics.industry.IndustryEstimator;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;

/**
 * All that was predicted, never changed and never taken back, and how what has come by now compares
 * (docs/method.md §26).
 *
 * @param made in the order in which they were made
 * @param scored those of which the month has come
 */
public record PredictionLog(List<Prediction> made, List<Scored> scored) {
  /** Nothing predicted yet. */
  public static final PredictionLog EMPTY = new PredictionLog(List.of(), List.of());

  public PredictionLog {
    made = List.copyOf(made);
    scored = List.copyOf(scored);
  }

  /**
   * A prediction whose month has come.
   *
   * @param observed what came, in the prediction's unit
   * @param intervalScore of the 90 % interval, in the prediction's unit: its width, and 20 times
   *     what it misses by
   */
  public record Scored(Prediction prediction, double observed, double intervalScore) {
    /** Whether it came within the 90 % interval. */
    public boolean inside() {
      return observed >= prediction.said().p5() && observed <= prediction.said().p95();
    }
  }

  /**
   * The same with what this method says now added, once for each method and set of facts, and all
   * that has come scored by these facts.
   */
  public PredictionLog next(Methodology methodology, MarketSnapshot market) {
    var estimator = new IndustryEstimator(methodology, market);
    var forecaster = new Forecaster(methodology, market, estimator);
    var all = new ArrayList<>(made);
    String facts = market.vintage().hash();
    if (made.stream().noneMatch(p -> isOf(p, methodology.id(), facts))) {
      all.addAll(forecaster.today());
    }
    var scores = new ArrayList<Scored>();
    for (Prediction prediction : all) {
      scored(prediction, forecaster).ifPresent(scores::add);
    }
    return new PredictionLog(all, scores);
  }

  private static boolean isOf(Prediction prediction, String methodology, String facts) {
    return prediction.methodology().equals(methodology) && prediction.facts().equals(facts);
  }

  private static Optional<Scored> scored(Prediction prediction, Forecaster forecaster) {
    OptionalDouble came = forecaster.came(prediction);
    if (came.isEmpty()) {
      return Optional.empty();
    }
    double observed = came.getAsDouble();
    double score = Scores.interval(prediction.said().p5(), prediction.said().p95(), observed);
    return Optional.of(new Scored(prediction, observed, score));
  }
}
