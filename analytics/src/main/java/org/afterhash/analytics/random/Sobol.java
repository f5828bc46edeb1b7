package org.afterhash.analytics.random;

import java.util.stream.IntStream;
import org.afterhash.domain.Require;

/**
 * Low-discrepancy points in the unit cube (docs/method.md §2).
 *
 * <p>The points are Sobol's with Joe and Kuo's direction numbers, scrambled as A. B. Owen proposed
 * ("Randomly permuted (t,m,s)-nets and (t,s)-sequences", 1995): each bit of a coordinate is flipped
 * or kept by a coin that belongs to the bits above it. The coin is a hash of seed, dimension and
 * those bits, so that nothing is stored and every coordinate can be computed alone.
 */
public final class Sobol {
  private static final int BITS = 32;

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
    Require.that(
        draws >= 1 && draws <= 1 << 24 && Integer.bitCount(draws) == 1,
        "The number of draws is not a power of two up to 2^24: " + draws);
    int[][] directions = JoeKuo.directions();
    var points = new double[dimensions][draws];
    IntStream.range(0, dimensions)
        .parallel()
        .forEach(
            d -> {
              long coins = Mix.hash(seed, d);
              for (int i = 0; i < draws; i++) {
                int bits =
                    d < DIMENSIONS
                        ? scramble(raw(directions[d], i), coins)
                        : (int) Mix.hash(coins, i);
                points[d][i] = (Integer.toUnsignedLong(bits) + 0.5) * 0x1p-32;
              }
            });
    return points;
  }

  /** Point {@code index} of the unscrambled sequence in one dimension, as a fraction of 2^32. */
  static int raw(int[] directions, int index) {
    int bits = 0;
    int gray = index ^ (index >>> 1);
    for (int bit = 0; gray >>> bit != 0; bit++) {
      if (((gray >>> bit) & 1) == 1) {
        bits ^= directions[bit];
      }
    }
    return bits;
  }

  private static int scramble(int bits, long coins) {
    int scrambled = 0;
    for (int bit = 0; bit < BITS; bit++) {
      long above = bit == 0 ? 0 : bits >>> (BITS - bit);
      // The leading one tells prefixes of different lengths apart.
      long coin = Mix.hash(coins, above | 1L << bit);
      scrambled |= (bits ^ ((int) coin << (BITS - 1 - bit))) & (1 << (BITS - 1 - bit));
    }
    return scrambled;
  }
}
