package org.afterhash.analytics.random;

import org.afterhash.domain.method.Prior;

/** Inverse distribution functions of the priors (docs/method.md §2). */
public final class PriorQuantiles {
  private static final double FARTHEST = 6;

  private PriorQuantiles() {}

  /**
   * @param u strictly between 0 and 1
   */
  public static double of(Prior prior, double u) {
    if (prior instanceof Prior.Uniform p) {
      return p.low() + u * (p.high() - p.low());
    } else if (prior instanceof Prior.Triangular p) {
      return triangular(p, u);
    } else if (prior instanceof Prior.Normal p) {
      return p.mean() + p.sd() * Normal.quantile(u);
    } else if (prior instanceof Prior.LogNormal p) {
      return p.median() * StrictMath.exp(p.logSd() * Normal.quantile(u));
    } else if (prior instanceof Prior.Fixed p) {
      return p.value();
    }
    throw new IllegalArgumentException("No quantiles for " + prior);
  }

  /** The quantile at which a standard normal number is {@code score}. */
  static double ofScore(Prior prior, double score) {
    if (prior instanceof Prior.Normal p) {
      return p.mean() + p.sd() * score;
    } else if (prior instanceof Prior.LogNormal p) {
      return p.median() * StrictMath.exp(p.logSd() * score);
    }
    return of(prior, Normal.cumulative(StrictMath.max(-FARTHEST, StrictMath.min(FARTHEST, score))));
  }

  private static double triangular(Prior.Triangular p, double u) {
    double width = p.high() - p.low();
    double rising = p.mode() - p.low();
    return u * width < rising
        ? p.low() + StrictMath.sqrt(u * width * rising)
        : p.high() - StrictMath.sqrt((1 - u) * width * (p.high() - p.mode()));
  }
}
