package org.afterhash.analytics.backtest;

import java.util.Arrays;
import java.util.List;
import org.afterhash.analytics.random.RandomStream;

/**
 * How often what came lay inside the forecast's interval (docs/backtest.md, V1).
 *
 * @param share 0 to 1
 * @param low 5 % quantile of the share, were history drawn again
 * @param high 95 % quantile of the same
 */
public record Coverage(double share, double low, double high) {
  private static final int HISTORIES = 2000;
  private static final int LONGEST_BLOCK = 6;
  private static final int BLOCKS = 5;
  private static final long SEED = 1;

  /**
   * What was forecast from one origin.
   *
   * @param inside how many forecasts held
   */
  public record Cluster(int inside, int forecasts) {}

  /**
   * Forecasts from one month stand or fall together, and so do those from neighbouring months:
   * histories are made of blocks of a fifth of the origins, six at most, drawn with replacement.
   *
   * @param clusters in order of time; one at least
   */
  public static Coverage of(List<Cluster> clusters) {
    int n = clusters.size();
    int block = Math.min(LONGEST_BLOCK, Math.max(1, (n + BLOCKS - 1) / BLOCKS));
    var stream = new RandomStream(SEED, n);
    var shares = new double[HISTORIES];
    for (int k = 0; k < HISTORIES; k++) {
      double inside = 0;
      double all = 0;
      for (int taken = 0; taken < n; ) {
        int from = stream.below(n);
        for (int i = 0; i < block && taken < n; i++, taken++) {
          Cluster cluster = clusters.get((from + i) % n);
          inside += cluster.inside;
          all += cluster.forecasts;
        }
      }
      shares[k] = inside / all;
    }
    Arrays.sort(shares);
    return new Coverage(
        share(clusters), shares[HISTORIES / 20 - 1], shares[HISTORIES - HISTORIES / 20 - 1]);
  }

  private static double share(List<Cluster> clusters) {
    double inside = 0;
    double all = 0;
    for (Cluster cluster : clusters) {
      inside += cluster.inside;
      all += cluster.forecasts;
    }
    return inside / all;
  }
}
