package org.afterhash.analytics.random;

/** The standard normal distribution (docs/method.md §2). */
public final class Normal {
  private static final double[] CENTRE = {
    2509.0809287301227, 33430.57558358813, 67265.7709270087,
    45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665
  };
  private static final double[] CENTRE_BELOW = {
    5226.495278852854, 28729.085735721943, 39307.89580009271,
    21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1.0
  };
  private static final double[] TAIL = {
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506,
    1.2704582524523684, 3.6478483247632045, 5.769497221460691,
    4.630337846156546, 1.4234371107496835
  };
  private static final double[] TAIL_BELOW = {
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457,
    0.14810397642748008, 0.6897673349851, 1.6763848301838038,
    2.053191626637759, 1.0
  };
  private static final double[] FAR = {
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784,
    0.026532189526576124, 0.29656057182850487, 1.7848265399172913,
    5.463784911164114, 6.657904643501103
  };
  private static final double[] FAR_BELOW = {
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5,
    0.0007868691311456133, 0.014875361290850615, 0.1369298809227358,
    0.599832206555888, 1.0
  };

  private static final double FARTHEST = 8;

  private Normal() {}

  /**
   * Quantile, to about 16 digits: algorithm AS 241 of M. J. Wichura, Applied Statistics 37 (1988).
   *
   * @param u strictly between 0 and 1
   */
  public static double quantile(double u) {
    if (!(u > 0 && u < 1)) {
      throw new IllegalArgumentException("A probability is not inside 0 to 1: " + u);
    }
    double q = u - 0.5;
    if (StrictMath.abs(q) <= 0.425) {
      double r = 0.180625 - q * q;
      return q * polynomial(CENTRE, r) / polynomial(CENTRE_BELOW, r);
    }
    double r = StrictMath.sqrt(-StrictMath.log(q < 0 ? u : 1 - u));
    double size =
        r <= 5
            ? polynomial(TAIL, r - 1.6) / polynomial(TAIL_BELOW, r - 1.6)
            : polynomial(FAR, r - 5) / polynomial(FAR_BELOW, r - 5);
    return q < 0 ? -size : size;
  }

  /**
   * Probability at or below {@code x}, to about 15 digits: G. Marsaglia, "Evaluating the normal
   * distribution" (2004).
   */
  public static double cumulative(double x) {
    if (StrictMath.abs(x) > FARTHEST) {
      return x < 0 ? 0 : 1;
    }
    double sum = x;
    double before = 0;
    double term = x;
    for (int odd = 3; sum != before; odd += 2) {
      before = sum;
      term *= x * x / odd;
      sum = before + term;
    }
    return 0.5 + sum * StrictMath.exp(-0.5 * x * x) / StrictMath.sqrt(2 * StrictMath.PI);
  }

  private static double polynomial(double[] highestFirst, double x) {
    double sum = 0;
    for (double coefficient : highestFirst) {
      sum = sum * x + coefficient;
    }
    return sum;
  }
}
