package org.afterhash.analytics.resale;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.afterhash.analytics.random.Normal;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.gpu.GpuModelId;

/** Jointly normal log prices of some models. */
final class JointLogPrices {
  private final List<GpuModelId> models;
  private final double[] means;
  private final double[][] covariances;

  JointLogPrices(List<GpuModelId> models, double[] means, double[][] covariances) {
    this.models = List.copyOf(models);
    this.means = means;
    this.covariances = covariances;
  }

  List<GpuModelId> models() {
    return models;
  }

  /** Median price of one model, USD. */
  double median(GpuModelId model) {
    return StrictMath.exp(means[models.indexOf(model)]);
  }

  /** The price of one model, USD: lognormal. */
  Distribution price(GpuModelId model) {
    int at = models.indexOf(model);
    return lognormal(means[at], covariances[at][at]);
  }

  /** The geometric mean of the prices of some models, USD: lognormal. */
  Distribution geometricMean(NavigableSet<GpuModelId> wanted) {
    int[] at = wanted.stream().mapToInt(models::indexOf).toArray();
    double mean = 0;
    double variance = 0;
    for (int i : at) {
      mean += means[i] / at.length;
      for (int j : at) {
        variance += covariances[i][j] / at.length / at.length;
      }
    }
    return lognormal(mean, variance);
  }

  /**
   * Draws of the prices of some models together, USD. The first rows of {@code normals} move the
   * prices most: each is for the model of which the rows before it leave most unknown.
   *
   * @param normals independent standard normal numbers, by row, then draw; as many rows as models
   */
  NavigableMap<GpuModelId, double[]> draws(NavigableSet<GpuModelId> wanted, double[][] normals) {
    int[] at = wanted.stream().mapToInt(models::indexOf).toArray();
    double[][] factor = pivotedFactor(at);
    double[][] prices =
        IntStream.range(0, at.length)
            .parallel()
            .mapToObj(m -> prices(means[at[m]], factor[m], normals))
            .toArray(double[][]::new);
    var drawn = new TreeMap<GpuModelId, double[]>();
    int row = 0;
    for (GpuModelId model : wanted) {
      drawn.put(model, prices[row++]);
    }
    return drawn;
  }

  private static double[] prices(double mean, double[] factor, double[][] normals) {
    var prices = new double[normals[0].length];
    Arrays.fill(prices, mean);
    for (int k = 0; k < factor.length; k++) {
      double size = factor[k];
      double[] normal = normals[k];
      for (int i = 0; size != 0 && i < prices.length; i++) {
        prices[i] += size * normal[i];
      }
    }
    Arrays.setAll(prices, i -> StrictMath.exp(prices[i]));
    return prices;
  }

  private static Distribution lognormal(double mean, double variance) {
    double sd = StrictMath.sqrt(variance);
    return new Distribution(
        quantile(mean, sd, 0.05),
        quantile(mean, sd, 0.25),
        quantile(mean, sd, 0.50),
        quantile(mean, sd, 0.75),
        quantile(mean, sd, 0.95),
        StrictMath.exp(mean + sd * sd / 2),
        "USD");
  }

  private static double quantile(double mean, double sd, double p) {
    return StrictMath.exp(mean + sd * Normal.quantile(p));
  }

  /** A root of the covariances of some models, by Cholesky's steps, the largest rest first. */
  private double[][] pivotedFactor(int[] at) {
    int n = at.length;
    var factor = new double[n][n];
    var rest = new double[n];
    Arrays.setAll(rest, i -> covariances[at[i]][at[i]]);
    var done = new boolean[n];
    for (int k = 0; k < n; k++) {
      int pivot = largest(rest, done);
      double root = StrictMath.sqrt(StrictMath.max(0, rest[pivot]));
      done[pivot] = true;
      for (int i = 0; root > 0 && i < n; i++) {
        if (i == pivot || !done[i]) {
          factor[i][k] = i == pivot ? root : rest(factor, i, pivot, k, at) / root;
          rest[i] -= factor[i][k] * factor[i][k];
        }
      }
    }
    return factor;
  }

  /** What the first {@code steps} columns leave of the covariance of two models. */
  private double rest(double[][] factor, int i, int j, int steps, int[] at) {
    double rest = covariances[at[i]][at[j]];
    for (int k = 0; k < steps; k++) {
      rest -= factor[i][k] * factor[j][k];
    }
    return rest;
  }

  private static int largest(double[] values, boolean[] without) {
    int largest = -1;
    for (int i = 0; i < values.length; i++) {
      if (!without[i] && (largest < 0 || values[i] > values[largest])) {
        largest = i;
      }
    }
    return largest;
  }
}
