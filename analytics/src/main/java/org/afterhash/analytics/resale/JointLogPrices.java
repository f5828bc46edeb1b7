package org.afterhash.analytics.resale;

import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
   * Draws of the prices of some models together, USD.
   *
   * @param normals independent standard normal numbers, by row, then draw; as many rows as models
   */
  NavigableMap<GpuModelId, double[]> draws(NavigableSet<GpuModelId> wanted, double[][] normals) {
    int[] at = wanted.stream().mapToInt(models::indexOf).toArray();
    double[][] factor = choleskyFactor(at);
    var drawn = new TreeMap<GpuModelId, double[]>();
    int row = 0;
    for (GpuModelId model : new TreeSet<>(wanted)) {
      var prices = new double[normals[row].length];
      for (int i = 0; i < prices.length; i++) {
        double log = means[at[row]];
        for (int k = 0; k <= row; k++) {
          log += factor[row][k] * normals[k][i];
        }
        prices[i] = StrictMath.exp(log);
      }
      drawn.put(model, prices);
      row++;
    }
    return drawn;
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

  private double[][] choleskyFactor(int[] at) {
    var factor = new double[at.length][at.length];
    for (int i = 0; i < at.length; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = covariances[at[i]][at[j]];
        for (int k = 0; k < j; k++) {
          rest -= factor[i][k] * factor[j][k];
        }
        factor[i][j] = i == j ? StrictMath.sqrt(rest) : rest / factor[j][j];
      }
    }
    return factor;
  }
}
