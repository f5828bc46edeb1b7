package org.afterhash.analytics.backtest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.afterhash.analytics.resale.RollingForecasts.Forecast;
import org.jspecify.annotations.Nullable;

/**
 * How forecasts of used prices did, together (docs/backtest.md, V1).
 *
 * @param group which of them
 * @param crps mean score of the index's forecasts, log USD
 * @param walkCrps mean score of the random walks with drift, log USD
 * @param interval mean interval score of the index, log USD
 * @param coverage of the 90 % interval
 * @param test of the difference between the scores; null where horizons are mixed or origins few
 */
public record ScoreRow(
    String group,
    int forecasts,
    int origins,
    double crps,
    double walkCrps,
    double interval,
    Coverage coverage,
    @Nullable DieboldMariano test) {
  static final double Z95 = 1.6448536269514722;
  private static final int LEAST_ORIGINS = 10;

  /** 1 for a perfect forecast, 0 for one as good as the random walk, below 0 for a worse one. */
  public double skill() {
    return 1 - crps / walkCrps;
  }

  /**
   * @param forecasts one at least
   */
  static ScoreRow of(String group, List<Forecast> forecasts) {
    NavigableMap<YearMonth, List<Forecast>> byOrigin = new TreeMap<>();
    for (Forecast one : forecasts) {
      byOrigin.computeIfAbsent(one.origin(), origin -> new ArrayList<>()).add(one);
    }
    double crps = 0;
    double walk = 0;
    double interval = 0;
    for (Forecast one : forecasts) {
      crps += crps(one);
      walk += walkCrps(one);
      interval +=
          Scores.interval(one.mean() - Z95 * one.sd(), one.mean() + Z95 * one.sd(), one.observed());
    }
    int n = forecasts.size();
    return new ScoreRow(
        group,
        n,
        byOrigin.size(),
        crps / n,
        walk / n,
        interval / n,
        Coverage.of(byOrigin.values().stream().map(ScoreRow::cluster).toList()),
        test(byOrigin));
  }

  private static @Nullable DieboldMariano test(NavigableMap<YearMonth, List<Forecast>> byOrigin) {
    int horizon = byOrigin.firstEntry().getValue().get(0).horizon();
    boolean mixed =
        byOrigin.values().stream().flatMap(List::stream).anyMatch(f -> f.horizon() != horizon);
    if (mixed || byOrigin.size() < LEAST_ORIGINS || byOrigin.size() <= horizon) {
      return null;
    }
    double[] differences =
        byOrigin.values().stream()
            .mapToDouble(
                ofOrigin -> {
                  double sum = 0;
                  for (Forecast one : ofOrigin) {
                    sum += crps(one) - walkCrps(one);
                  }
                  return sum / ofOrigin.size();
                })
            .toArray();
    return DieboldMariano.of(differences, horizon);
  }

  private static Coverage.Cluster cluster(List<Forecast> ofOrigin) {
    int inside = 0;
    for (Forecast one : ofOrigin) {
      inside += StrictMath.abs(one.observed() - one.mean()) <= Z95 * one.sd() ? 1 : 0;
    }
    return new Coverage.Cluster(inside, ofOrigin.size());
  }

  private static double crps(Forecast one) {
    return Scores.crps(one.mean(), one.sd(), one.observed());
  }

  private static double walkCrps(Forecast one) {
    return Scores.crps(one.walkMean(), one.walkSd(), one.observed());
  }
}
