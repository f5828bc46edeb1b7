package org.afterhash.analytics.random;

/** Pseudo-random numbers of the gamma distribution with scale 1 (docs/method.md §9). */
public final class Gamma {
  private long stream;

  /**
   * @param stream numbers of different streams have nothing to do with each other
   */
  public Gamma(long seed, long stream) {
    this.stream = Mix.hash(seed, stream);
  }

  /**
   * The next number: G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables"
   * (2000).
   *
   * @param shape above 0
   */
  public double next(double shape) {
    if (shape < 1) {
      double power = StrictMath.pow(uniform(), 1 / shape);
      return next(shape + 1) * power;
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = Normal.quantile(uniform());
      double root = 1 + c * x;
      if (root > 0) {
        double v = root * root * root;
        double log = StrictMath.log(uniform());
        if (log < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
          return d * v;
        }
      }
    }
  }

  private double uniform() {
    stream = Mix.hash(stream);
    return ((stream >>> 11) + 0.5) * 0x1p-53;
  }
}
