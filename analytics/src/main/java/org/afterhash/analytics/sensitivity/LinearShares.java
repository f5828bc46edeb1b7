package org.afterhash.analytics.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.afterhash.domain.Require;

/**
 * How much of a result's variance goes back to each input, by a straight line through the draws
 * (docs/method.md §16).
 *
 * <p>Inputs are made orthogonal in the order in which they are added: of an input that moves with
 * earlier ones, only what is left counts as its own. For independent inputs the shares are their
 * Shapley effects on the line.
 */
public final class LinearShares {
  private static final double NOTHING = 1e-9;

  private final double[] result;
  private final double variance;
  private final List<double[]> directions = new ArrayList<>();
  private double explained;

  /**
   * @param result by draw; two different values at least
   */
  public LinearShares(double[] result) {
    this.result = centred(result);
    this.variance = dot(this.result, this.result);
    Require.that(variance > 0, "The result is the same in all draws: nothing drives it");
  }

  /**
   * Share of the variance that goes back to this input, 0 to 1; 0 where it does not vary.
   *
   * @param input by draw
   */
  public double add(double[] input) {
    double[] direction = centred(input);
    double size = dot(direction, direction);
    for (double[] earlier : directions) {
      double along = dot(direction, earlier);
      for (int i = 0; i < direction.length; i++) {
        direction[i] -= along * earlier[i];
      }
    }
    double left = dot(direction, direction);
    if (left <= NOTHING * size || left == 0) {
      return 0;
    }
    double length = StrictMath.sqrt(left);
    Arrays.setAll(direction, i -> direction[i] / length);
    directions.add(direction);
    double along = dot(result, direction);
    double share = along * along / variance;
    explained += share;
    return share;
  }

  /** Share of the variance that no line explains: bends, and inputs that work together. */
  public double rest() {
    return StrictMath.max(0, 1 - explained);
  }

  private static double[] centred(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    return Arrays.stream(values).map(value -> value - mean).toArray();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
