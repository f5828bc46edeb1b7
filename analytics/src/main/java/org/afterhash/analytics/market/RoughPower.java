package org.afterhash.analytics.market;

/**
 * Powers good to ten digits, several times as fast as exact ones: for steps towards an answer that
 * is then checked (docs/method.md §14). Plain arithmetic, and so the same on every machine.
 */
final class RoughPower {
  private static final double LN_2 = 0.6931471805599453;
  private static final double ROOT_OF_HALF = 0.7071067811865476;
  private static final int FRACTION_BITS = 52;
  private static final long FRACTION = (1L << FRACTION_BITS) - 1;
  private static final int BIAS = 1023;

  /** Beyond these the power is out of a double's range, or nearly. */
  private static final double FARTHEST = 700;

  private RoughPower() {}

  /**
   * @param x a positive normal number
   */
  static double of(double x, double exponent) {
    return exp(exponent * log(x));
  }

  /** By the series of the inverse hyperbolic tangent. */
  private static double log(double x) {
    long bits = Double.doubleToRawLongBits(x);
    int power = (int) (bits >>> FRACTION_BITS) - BIAS + 1;
    double half = Double.longBitsToDouble((bits & FRACTION) | (long) (BIAS - 1) << FRACTION_BITS);
    if (half < ROOT_OF_HALF) {
      half *= 2;
      power--;
    }
    double s = (half - 1) / (half + 1);
    double q = s * s;
    double series =
        1 + q * (1.0 / 3 + q * (1.0 / 5 + q * (1.0 / 7 + q * (1.0 / 9 + q * (1.0 / 11 + q / 13)))));
    return power * LN_2 + 2 * s * series;
  }

  /** By Taylor's series within half a power of two. */
  private static double exp(double x) {
    if (!(x > -FARTHEST && x < FARTHEST)) {
      return x > 0 ? Double.POSITIVE_INFINITY : 0;
    }
    double twos = StrictMath.rint(x / LN_2);
    double r = x - twos * LN_2;
    double series = 1 + r / 10;
    for (int k = 9; k >= 1; k--) {
      series = 1 + r / k * series;
    }
    return series * Double.longBitsToDouble((long) (BIAS + (int) twos) << FRACTION_BITS);
  }
}
