package org.afterhash.analytics.random;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Coordinates in further dimensions for draws that have some already (docs/method.md §21): Sobol
 * points of their own, paired with those draws at random (Owen, "Latin supercube sampling", 1998).
 * The same points without the pairing would move with the first ones.
 */
public final class Supercube {
  private static final long POINTS = 0x5355504552L;
  private static final long PAIRS = 0x43554245L;

  private final long points;
  private final int[] pairs;

  /**
   * @param draws a power of two, at most 2^24
   */
  public Supercube(int draws, long seed) {
    points = Mix.hash(seed, POINTS);
    pairs = pairs(draws, Mix.hash(seed, PAIRS));
  }

  /** One further dimension, counted from 0: strictly between 0 and 1, by draw. */
  public double[] row(int dimension) {
    double[] row = Sobol.coordinates(dimension, 1, pairs.length, Mix.hash(points, dimension));
    var paired = new double[pairs.length];
    Arrays.setAll(paired, i -> row[pairs[i]]);
    return paired;
  }

  private static int[] pairs(int draws, long seed) {
    Integer[] order = new Integer[draws];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingLong(i -> Mix.hash(seed, i)));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }
}
