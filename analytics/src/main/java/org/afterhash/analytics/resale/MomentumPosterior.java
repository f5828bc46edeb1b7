package org.afterhash.analytics.resale;

import java.util.List;
import org.afterhash.domain.method.Prior;

/**
 * What common changes c_t = μ + g_t + noise, g_t = φ·g_t−1 + η_t, say of μ, φ and the sd of η
 * (docs/method.md §5): φ and the sd on a grid, μ and g by a Kalman filter of two numbers, whose
 * likelihood weighs the points of the grid.
 */
final class MomentumPosterior {
  private static final int STEPS = 13;
  private static final double REACH = 3;

  private final Prior.Normal drift;
  private final Prior.Normal logitPersistence;
  private final Prior.LogNormal momentum;
  private final double noise;

  /** Means of what is believed after the data. */
  record Mean(double drift, double persistence, double momentum) {}

  /**
   * @param noise variance of a month's common change that is neither drift nor momentum
   */
  MomentumPosterior(
      Prior.Normal drift, Prior.Normal logitPersistence, Prior.LogNormal momentum, double noise) {
    this.drift = drift;
    this.logitPersistence = logitPersistence;
    this.momentum = momentum;
    this.noise = noise;
  }

  /**
   * @param runs common changes of months without a gap; each run begins with unknown momentum
   */
  Mean of(List<List<Double>> runs) {
    double total = 0;
    double drifts = 0;
    double persistences = 0;
    double momenta = 0;
    for (int a = 0; a < STEPS; a++) {
      double atA = at(a);
      double persistence =
          1 / (1 + StrictMath.exp(-(logitPersistence.mean() + atA * logitPersistence.sd())));
      for (int b = 0; b < STEPS; b++) {
        double atB = at(b);
        double sd = momentum.median() * StrictMath.exp(atB * momentum.logSd());
        var filter = new Filter(persistence, sd);
        runs.forEach(filter::see);
        double weight = StrictMath.exp(filter.logLikelihood - 0.5 * (atA * atA + atB * atB));
        total += weight;
        drifts += weight * filter.drift;
        persistences += weight * persistence;
        momenta += weight * sd;
      }
    }
    return new Mean(drifts / total, persistences / total, momenta / total);
  }

  /** Standard deviations from the prior's centre. */
  private static double at(int step) {
    return REACH * (2.0 * step / (STEPS - 1) - 1);
  }

  /** Drift and momentum together. */
  private final class Filter {
    private final double persistence;
    private final double shock;
    private double drift = MomentumPosterior.this.drift.mean();
    private double driftVariance =
        MomentumPosterior.this.drift.sd() * MomentumPosterior.this.drift.sd();
    private double logLikelihood;

    private Filter(double persistence, double sd) {
      this.persistence = persistence;
      this.shock = sd * sd;
    }

    private void see(List<Double> run) {
      double momentum = 0;
      double variance = shock / (1 - persistence * persistence);
      double together = 0;
      for (double change : run) {
        double withDrift = driftVariance + together;
        double withMomentum = together + variance;
        double spread = withDrift + withMomentum + noise;
        double surprise = change - drift - momentum;
        logLikelihood -= 0.5 * (StrictMath.log(spread) + surprise * surprise / spread);
        drift += withDrift * surprise / spread;
        momentum += withMomentum * surprise / spread;
        driftVariance -= withDrift * withDrift / spread;
        together -= withDrift * withMomentum / spread;
        variance -= withMomentum * withMomentum / spread;
        momentum *= persistence;
        together *= persistence;
        variance = persistence * persistence * variance + shock;
      }
    }
  }
}
