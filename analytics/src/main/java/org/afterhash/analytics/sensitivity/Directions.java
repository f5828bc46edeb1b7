package org.afterhash.analytics.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Inputs made orthogonal in the order in which they are added (docs/method.md §16): of an input
 * that moves with earlier ones, only what is left counts as its own direction.
 */
public final class Directions {
  private static final double NOTHING = 1e-9;

  private final List<double[]> known = new ArrayList<>();

  /**
   * The input's own direction, of length 1; empty where nothing is left of it.
   *
   * @param input by draw
   */
  public Optional<double[]> add(double[] input) {
    Optional<double[]> own = own(input);
    own.ifPresent(known::add);
    return own;
  }

  /** The same without adding it. */
  public Optional<double[]> own(double[] input) {
    double[] direction = centred(input);
    double size = dot(direction, direction);
    for (double[] earlier : known) {
      double along = dot(direction, earlier);
      for (int i = 0; i < direction.length; i++) {
        direction[i] -= along * earlier[i];
      }
    }
    double left = dot(direction, direction);
    if (left <= NOTHING * size || left == 0) {
      return Optional.empty();
    }
    double length = StrictMath.sqrt(left);
    Arrays.setAll(direction, i -> direction[i] / length);
    return Optional.of(direction);
  }

  static double[] centred(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    return Arrays.stream(values).map(value -> value - mean).toArray();
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
