package org.afterhash.analytics.random;

/**
 * Student's t distribution with five degrees of freedom, as a standard normal number over the root
 * of a mean of five squares (docs/method.md §2).
 */
final class StudentFive {
  private static final double DEGREES = 5;
  private static final double FAR = 20;
  private static final int HALVINGS = 52;
  private static final double LEAST = 0x1p-50;

  private StudentFive() {}

  /** Probability at or below {@code t}, in closed form; strictly between 0 and 1. */
  static double cumulative(double t) {
    double angle = StrictMath.atan(t / StrictMath.sqrt(DEGREES));
    double cosine = StrictMath.cos(angle);
    double sum = angle + StrictMath.sin(angle) * cosine * (1 + 2.0 / 3 * cosine * cosine);
    double probability = 0.5 + sum / StrictMath.PI;
    return StrictMath.max(LEAST, StrictMath.min(1 - LEAST, probability));
  }

  /**
   * What makes a standard normal number one of Student's: the root of five over a number of the
   * chi-squared distribution with five degrees of freedom.
   *
   * @param u the chi-squared number's probability, strictly between 0 and 1
   */
  static double scale(double u) {
    double low = 0;
    double high = FAR;
    for (int step = 0; step < HALVINGS; step++) {
      double middle = (low + high) / 2;
      if (squares(middle) < u) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return StrictMath.sqrt(DEGREES) / high;
  }

  /** Probability that the root of five squared standard normal numbers is at most {@code root}. */
  private static double squares(double root) {
    double density = StrictMath.exp(-root * root / 2) / StrictMath.sqrt(2 * StrictMath.PI);
    return 2 * Normal.cumulative(root) - 1 - 2 * density * root * (1 + root * root / 3);
  }
}
