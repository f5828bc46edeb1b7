package org.afterhash.analytics.random;

import java.util.Arrays;
import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.Precision.StandardErrors;

/**
 * How much each draw counts, and what distributions follow (docs/method.md §2).
 *
 * <p>A quantile at p is the smallest draw at or below which lies at least p of the weight.
 */
public final class Weights {
  private static final double[] PUBLISHED = {0.05, 0.25, 0.50, 0.75, 0.95};

  private final double[] weights;
  private final double total;
  private final boolean equal;

  private Weights(double[] weights, boolean equal) {
    this.weights = weights;
    this.equal = equal;
    this.total = sum(weights);
    Require.that(
        total > 0 && Double.isFinite(total), "The draws' weights do not add up to anything");
  }

  public static Weights equal(int draws) {
    var weights = new double[draws];
    Arrays.fill(weights, 1);
    return new Weights(weights, true);
  }

  /** Weights proportional to the exponentials. */
  public static Weights ofLogs(double[] logs) {
    double highest = Arrays.stream(logs).max().orElseThrow();
    return new Weights(
        Arrays.stream(logs).map(log -> StrictMath.exp(log - highest)).toArray(), false);
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
    if (equal) {
      return new Ranks(values).distribution(unit);
    }
    double mean = 0;
    for (int i = 0; i < values.length; i++) {
      mean += weights[i] * values[i];
    }
    double[] at = weighted(values);
    return new Distribution(at[0], at[1], at[2], at[3], at[4], mean / total, unit);
  }

  private double[] weighted(double[] values) {
    var quantiles = new WeightedQuantiles(values, weights, total);
    return Arrays.stream(PUBLISHED).map(quantiles::at).toArray();
  }

  /**
   * Standard errors of the quantiles: how far those of equal parts of the draws scatter, over the
   * root of their number.
   *
   * @param values one for each draw
   * @param parts independent of each other, one after the other; two at least
   */
  public StandardErrors errors(double[] values, int parts) {
    int each = values.length / parts;
    var quantiles = new double[PUBLISHED.length][parts];
    for (int part = 0; part < parts; part++) {
      double[] some = Arrays.copyOfRange(weights, part * each, (part + 1) * each);
      double[] own = Arrays.copyOfRange(values, part * each, (part + 1) * each);
      var ofPart = new WeightedQuantiles(own, some, sum(some));
      for (int q = 0; q < PUBLISHED.length; q++) {
        quantiles[q][part] = ofPart.at(PUBLISHED[q]);
      }
    }
    double[] errors = Arrays.stream(quantiles).mapToDouble(Weights::errorOfMean).toArray();
    return new StandardErrors(errors[0], errors[1], errors[2], errors[3], errors[4]);
  }

  private static double errorOfMean(double[] values) {
    double mean = sum(values) / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return StrictMath.sqrt(squares / (values.length - 1) / values.length);
  }

  /** The smallest value at or below which lies at least {@code p} of the weight. */
  public double quantile(double[] values, double p) {
    return equal
        ? new Ranks(values).quantile(p)
        : new WeightedQuantiles(values, weights, total).at(p);
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
