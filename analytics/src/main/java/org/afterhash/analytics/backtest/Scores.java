package org.afterhash.analytics.backtest;

import java.util.Arrays;
import org.afterhash.analytics.random.Normal;

/** How good a forecast was, once it is known what came (docs/backtest.md). */
public final class Scores {
  private Scores() {}

  /**
   * Continuous ranked probability score of a normal forecast, in the unit of {@code observed}; 0 is
   * perfect. T. Gneiting and A. E. Raftery, J. Am. Stat. Assoc. 102 (2007), 359.
   */
  public static double crps(double mean, double sd, double observed) {
    double z = (observed - mean) / sd;
    double density = StrictMath.exp(-0.5 * z * z) / StrictMath.sqrt(2 * StrictMath.PI);
    return sd
        * (z * (2 * Normal.cumulative(z) - 1) + 2 * density - 1 / StrictMath.sqrt(StrictMath.PI));
  }

  /** The same of draws, all alike likely: E|x − y| − ½·E|x − x′|. */
  public static double crps(double[] draws, double observed) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    double n = sorted.length;
    double off = 0;
    double spread = 0;
    for (int i = 0; i < sorted.length; i++) {
      off += StrictMath.abs(sorted[i] - observed);
      spread += (2 * (i + 1) - n - 1) * sorted[i];
    }
    return off / n - spread / (n * n);
  }

  /** Score of the interval from 5 to 95 %: its width, and 20 times what it misses by. */
  public static double interval(double p5, double p95, double observed) {
    double missed = StrictMath.max(0, p5 - observed) + StrictMath.max(0, observed - p95);
    return p95 - p5 + 2 / 0.1 * missed;
  }

  /** Probability that a normal forecast gave to what came or less (PIT). */
  public static double pit(double mean, double sd, double observed) {
    return Normal.cumulative((observed - mean) / sd);
  }
}
