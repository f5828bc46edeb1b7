package org.afterhash.analytics.random;

import java.util.Arrays;
import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.Distribution;

/**
 * How much each draw counts, and what distributions follow (docs/method.md §2).
 *
 * <p>A quantile at p is the smallest draw at or below which lies at least p of the weight.
 */
public final class Weights {
  private final double[] weights;
  private final double total;

  private Weights(double[] weights) {
    this.weights = weights;
    this.total = sum(weights);
    Require.that(
        total > 0 && Double.isFinite(total), "The draws' weights do not add up to anything");
  }

  public static Weights equal(int draws) {
    var weights = new double[draws];
    Arrays.fill(weights, 1);
    return new Weights(weights);
  }

  /** Weights proportional to the exponentials. */
  public static Weights ofLogs(double[] logs) {
    double highest = Arrays.stream(logs).max().orElseThrow();
    return new Weights(Arrays.stream(logs).map(log -> StrictMath.exp(log - highest)).toArray());
  }

  /** Number of equally weighted draws that would say as much (Kish). */
  public double effectiveDraws() {
    double squares = 0;
    for (double weight : weights) {
      squares += weight * weight;
    }
    return total * total / squares;
  }

  /**
   * @param values one for each draw
   */
  public Distribution distribution(double[] values, String unit) {
    double mean = 0;
    for (int i = 0; i < values.length; i++) {
      mean += weights[i] * values[i];
    }
    var quantiles = new WeightedQuantiles(values, weights, total);
    return new Distribution(
        quantiles.at(0.05),
        quantiles.at(0.25),
        quantiles.at(0.50),
        quantiles.at(0.75),
        quantiles.at(0.95),
        mean / total,
        unit);
  }

  /** The smallest value at or below which lies at least {@code p} of the weight. */
  public double quantile(double[] values, double p) {
    return new WeightedQuantiles(values, weights, total).at(p);
  }

  /** Share of the weight that lies on draws at or below {@code threshold}. */
  public double shareAtOrBelow(double[] values, double threshold) {
    double below = 0;
    for (int i = 0; i < values.length; i++) {
      below += values[i] <= threshold ? weights[i] : 0;
    }
    return StrictMath.min(1, below / total);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
