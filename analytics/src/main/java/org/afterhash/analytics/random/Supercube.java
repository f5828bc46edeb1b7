package org.afterhash.analytics.random;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Coordinates in further dimensions for draws that have some already: Sobol points of their own,
 * paired with those draws at random (Owen, "Latin supercube sampling", 1998). The same points
 * without the pairing would move with the first ones.
 */
public final class Supercube {
  private static final long POINTS = 0x5355504552L;
  private static final long PAIRS = 0x43554245L;

  private Supercube() {}

  /**
   * @param draws a power of two, at most 2^24
   * @return coordinates strictly between 0 and 1, by dimension, then draw
   */
  public static double[][] further(int dimensions, int draws, long seed) {
    double[][] points = Sobol.scrambled(dimensions, draws, Mix.hash(seed, POINTS));
    int[] pairs = pairs(draws, Mix.hash(seed, PAIRS));
    return Arrays.stream(points).map(row -> paired(row, pairs)).toArray(double[][]::new);
  }

  private static double[] paired(double[] row, int[] pairs) {
    return Arrays.stream(pairs).mapToDouble(i -> row[i]).toArray();
  }

  private static int[] pairs(int draws, long seed) {
    Integer[] order = new Integer[draws];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingLong(i -> Mix.hash(seed, i)));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }
}
