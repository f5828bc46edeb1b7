package org.afterhash.analytics.backtest;

import org.afterhash.analytics.random.Normal;
import org.afterhash.domain.Require;

/**
 * Whether two forecasts differ in their mean loss (docs/backtest.md, V1; F. X. Diebold and R. S.
 * Mariano, J. Bus. Econ. Stat. 13 (1995), 253), with the variance of Newey and West and the
 * correction for few origins of Harvey, Leybourne and Newbold (1997).
 *
 * @param statistic below 0 where the first forecast lost less
 * @param probability of a statistic at least as far from 0 were there no difference, by the normal
 */
public record DieboldMariano(double statistic, double probability) {

  /**
   * @param differences loss of the first less loss of the second, by origin, in order of time
   * @param horizon months ahead: differences of origins nearer than that overlap
   */
  public static DieboldMariano of(double[] differences, int horizon) {
    int n = differences.length;
    Require.that(n > horizon, n + " origins are too few for a horizon of " + horizon);
    double mean = mean(differences);
    double variance = autocovariance(differences, mean, 0);
    for (int lag = 1; lag < horizon; lag++) {
      variance += 2 * (1 - lag / (double) horizon) * autocovariance(differences, mean, lag);
    }
    double h = horizon;
    double few = (n + 1 - 2 * h + h * (h - 1) / n) / n;
    double statistic =
        mean / StrictMath.sqrt(variance / n) * StrictMath.sqrt(StrictMath.max(few, 0));
    double probability = 2 * Normal.cumulative(-StrictMath.abs(statistic));
    return new DieboldMariano(statistic, probability);
  }

  private static double autocovariance(double[] x, double mean, int lag) {
    double sum = 0;
    for (int i = lag; i < x.length; i++) {
      sum += (x[i] - mean) * (x[i - lag] - mean);
    }
    return sum / x.length;
  }

  private static double mean(double[] x) {
    double sum = 0;
    for (double one : x) {
      sum += one;
    }
    return sum / x.length;
  }
}
