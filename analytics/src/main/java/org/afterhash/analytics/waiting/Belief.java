package org.afterhash.analytics.waiting;

import org.afterhash.analytics.waiting.MarketWalks.Course;

/**
 * What is expected of two walks with unknown drifts, given how far they have come: the drifts are
 * normal beforehand and the walks are normal given the drifts, so where they stand says all that
 * their past can say.
 */
final class Belief {
  private final double[] prior;
  private final double[] precision;

  /** Variance of a month's steps: of both, and their covariance. */
  private final double xx;

  private final double yy;
  private final double xy;

  Belief(Course x, Course y, double correlation) {
    prior = new double[] {mean(x), mean(y)};
    // A drift that is known is one with next to no error.
    precision = new double[] {1 / square(least(x.error())), 1 / square(least(y.error()))};
    xx = square(x.volatility());
    yy = square(y.volatility());
    xy = correlation * x.volatility() * y.volatility();
  }

  private static double mean(Course course) {
    return course.drift() - square(course.volatility()) / 2;
  }

  private static double least(double error) {
    return StrictMath.max(error, 1e-9);
  }

  private static double square(double value) {
    return value * value;
  }

  /** What is believed after some months of the steps in some further ones. */
  Next after(int months, int further) {
    // Precision of the drifts after that long: the prior's and the walks'.
    double determinant = xx * yy - xy * xy;
    double seenX = yy / determinant;
    double seenY = xx / determinant;
    double seenBoth = -xy / determinant;
    double px = precision[0] + months * seenX;
    double py = precision[1] + months * seenY;
    double both = months * seenBoth;
    double size = px * py - both * both;
    return new Next(
        this,
        new double[] {py / size, px / size, -both / size},
        new double[] {seenX, seenY, seenBoth},
        further);
  }

  /** The steps to the next date. */
  static final class Next {
    private final Belief belief;
    private final double[] variance;
    private final double[] seen;
    private final int months;

    private Next(Belief belief, double[] variance, double[] seen, int months) {
      this.belief = belief;
      this.variance = variance;
      this.seen = seen;
      this.months = months;
    }

    /** Mean of e^(a·x + b·y) at the next date, when the walks have come to x and y. */
    double mean(double x, double y, double a, double b) {
      double forX = belief.precision[0] * belief.prior[0] + seen[0] * x + seen[2] * y;
      double forY = belief.precision[1] * belief.prior[1] + seen[1] * y + seen[2] * x;
      double driftX = variance[0] * forX + variance[2] * forY;
      double driftY = variance[1] * forY + variance[2] * forX;
      double both =
          a * a * (months * belief.xx + months * months * variance[0])
              + b * b * (months * belief.yy + months * months * variance[1])
              + 2 * a * b * (months * belief.xy + months * months * variance[2]);
      return StrictMath.exp(a * (x + driftX * months) + b * (y + driftY * months) + both / 2);
    }
  }
}
