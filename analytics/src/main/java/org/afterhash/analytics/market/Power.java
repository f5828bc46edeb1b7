package org.afterhash.analytics.market;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Powers good to twelve digits, several times as fast as {@link StrictMath#pow} (docs/method.md
 * §14). Plain arithmetic, and so the same on every machine.
 */
final class Power {
  private static final double LN_2 = 0.6931471805599453;
  private static final double ROOT_OF_HALF = 0.7071067811865476;
  private static final int FRACTION_BITS = 52;
  private static final long FRACTION = (1L << FRACTION_BITS) - 1;
  private static final int BIAS = 1023;

  /** Beyond these the power is out of a double's range, or nearly. */
  private static final double FARTHEST = 700;

  /** 1, 1/3, 1/5, ...: with so many what is left out is below a double's last digit. */
  private static final double[] TANGENT = series(12, k -> 1.0 / (2 * k + 1));

  /** 1, 1/1!, 1/2!, ...: as far. */
  private static final double[] EXPONENTIAL = series(16, Power::inverseFactorial);

  private Power() {}

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
    return power * LN_2 + 2 * s * sum(TANGENT, s * s);
  }

  /** By Taylor's series within half a power of two. */
  private static double exp(double x) {
    if (!(x > -FARTHEST && x < FARTHEST)) {
      return x > 0 ? Double.POSITIVE_INFINITY : 0;
    }
    double twos = StrictMath.rint(x / LN_2);
    return sum(EXPONENTIAL, x - twos * LN_2)
        * Double.longBitsToDouble((long) (BIAS + (int) twos) << FRACTION_BITS);
  }

  /** Four sums at a time, which a processor works side by side. */
  private static double sum(double[] coefficients, double x) {
    int last = coefficients.length - 4;
    double a = coefficients[last];
    double b = coefficients[last + 1];
    double c = coefficients[last + 2];
    double d = coefficients[last + 3];
    double square = x * x;
    double fourth = square * square;
    for (int k = last - 4; k >= 0; k -= 4) {
      a = a * fourth + coefficients[k];
      b = b * fourth + coefficients[k + 1];
      c = c * fourth + coefficients[k + 2];
      d = d * fourth + coefficients[k + 3];
    }
    return a + b * x + square * (c + d * x);
  }

  private static double[] series(int terms, IntToDoubleFunction coefficient) {
    return IntStream.range(0, terms).mapToDouble(coefficient).toArray();
  }

  private static double inverseFactorial(int k) {
    return k == 0 ? 1 : inverseFactorial(k - 1) / k;
  }
}
