package org.afterhash.analytics.random;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.afterhash.domain.Require;

/**
 * Low-discrepancy points in the unit cube (docs/method.md §2).
 *
 * <p>The points are Sobol's with Joe and Kuo's direction numbers, scrambled as J. Matoušek proposed
 * ("On the L2-discrepancy for anchored boxes", 1998): in each dimension a random matrix mixes each
 * bit of a coordinate with the bits above it, and a random shift flips some. What is in one
 * dimension depends on no other, so that a dimension keeps its points whatever stands beside it.
 */
public final class Sobol {
  private static final int BITS = 32;
  private static final int[][] DIRECTIONS = JoeKuo.directions();

  /** Dimensions beyond these are pseudo-random. */
  public static final int DIMENSIONS = JoeKuo.DIMENSIONS;

  private Sobol() {}

  /**
   * The first {@code draws} points.
   *
   * @param draws a power of two, at most 2^24
   * @return coordinates strictly between 0 and 1, by dimension, then draw
   */
  public static double[][] scrambled(int dimensions, int draws, long seed) {
    return IntStream.range(0, dimensions)
        .parallel()
        .mapToObj(d -> coordinates(d, 1, draws, Mix.hash(seed, d)))
        .toArray(double[][]::new);
  }

  /**
   * One dimension of several sets of the first {@code each} points, one after the other, each
   * scrambled on its own.
   *
   * @param each points of a set: a power of two, at most 2^24
   */
  static double[] coordinates(int dimension, int sets, int each, long seed) {
    Require.that(
        each >= 1 && each <= 1 << 24 && Integer.bitCount(each) == 1,
        "The number of draws is not a power of two up to 2^24: " + each);
    if (dimension >= DIMENSIONS) {
      return pseudoRandom(sets * each, seed);
    }
    var coordinates = new double[sets * each];
    for (int set = 0; set < sets; set++) {
      long coins = Mix.hash(seed, set);
      int[] bits = sequence(mixed(DIRECTIONS[dimension], coins), (int) Mix.hash(coins), each);
      for (int i = 0; i < each; i++) {
        coordinates[set * each + i] = inside(bits[i]);
      }
    }
    return coordinates;
  }

  static double[] pseudoRandom(int draws, long seed) {
    var coordinates = new double[draws];
    Arrays.setAll(coordinates, i -> inside((int) Mix.hash(seed, i)));
    return coordinates;
  }

  private static double inside(int bits) {
    return (Integer.toUnsignedLong(bits) + 0.5) * 0x1p-32;
  }

  /** Points of one dimension as fractions of 2^32, in the order of the Gray code. */
  static int[] sequence(int[] directions, int shift, int draws) {
    var bits = new int[draws];
    bits[0] = shift;
    for (int i = 1; i < draws; i++) {
      bits[i] = bits[i - 1] ^ directions[Integer.numberOfTrailingZeros(i)];
    }
    return bits;
  }

  /** The columns multiplied by a random matrix that is lower triangular with ones inside. */
  private static int[] mixed(int[] directions, long coins) {
    var mixed = new int[BITS];
    for (int row = 0; row < BITS; row++) {
      int own = 1 << (BITS - 1 - row);
      int above = -own << 1;
      int mask = own | ((int) Mix.hash(coins, row) & above);
      for (int column = 0; column < BITS; column++) {
        if ((Integer.bitCount(directions[column] & mask) & 1) == 1) {
          mixed[column] |= own;
        }
      }
    }
    return mixed;
  }
}
