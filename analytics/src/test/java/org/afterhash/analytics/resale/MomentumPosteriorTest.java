package org.afterhash.analytics.resale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.afterhash.analytics.resale.MomentumPosterior.Mean;
import org.afterhash.domain.method.Prior;
import org.junit.jupiter.api.Test;

class MomentumPosteriorTest {
  private static final double NOISE = 4e-4;
  private static final List<Double> RUN = List.of(-0.09, -0.11, -0.13, -0.16, -0.16, -0.18, -0.07);

  /** With next to no doubt of persistence and shock, the drift is that of one large regression. */
  @Test
  void driftAgreesWithConditioningOnAllChangesAtOnce() {
    double persistence = 1 / (1 + Math.exp(-1.4));
    double shock = 0.03;
    var posterior =
        new MomentumPosterior(
            new Prior.Normal(-0.02, 0.01),
            new Prior.Normal(1.4, 1e-6),
            new Prior.LogNormal(shock, 1e-6),
            NOISE);
    Mean mean = posterior.of(List.of(RUN));
    assertThat(mean.persistence()).isCloseTo(persistence, within(1e-6));
    assertThat(mean.momentum()).isCloseTo(shock, within(1e-6));
    assertThat(mean.drift()).isCloseTo(conditioned(persistence, shock), within(1e-7));
  }

  /** Generalised least squares with a normal prior. */
  private static double conditioned(double persistence, double shock) {
    int n = RUN.size();
    double[][] system = new double[n][n + 2];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        system[i][j] =
            shock * shock / (1 - persistence * persistence) * Math.pow(persistence, Math.abs(i - j))
                + (i == j ? NOISE : 0);
      }
      system[i][n] = 1;
      system[i][n + 1] = RUN.get(i);
    }
    for (int c = 0; c < n; c++) {
      for (int r = 0; r < n; r++) {
        double factor = r == c ? 0 : system[r][c] / system[c][c];
        for (int k = c; k < n + 2; k++) {
          system[r][k] -= factor * system[c][k];
        }
      }
    }
    double ones = 0;
    double data = 0;
    for (int i = 0; i < n; i++) {
      ones += system[i][n] / system[i][i];
      data += system[i][n + 1] / system[i][i];
    }
    double prior = 1 / (0.01 * 0.01);
    return (data + prior * -0.02) / (ones + prior);
  }

  @Test
  void aCrashThatGoesOnSpeaksForMomentumAndOneThatJumpsAboutAgainstIt() {
    var posterior =
        new MomentumPosterior(
            new Prior.Normal(-0.02, 0.01),
            new Prior.Normal(1.4, 0.5),
            new Prior.LogNormal(0.02, 0.5),
            NOISE);
    Mean going = posterior.of(List.of(List.of(-0.1, -0.1, -0.12, -0.12, -0.13, -0.12, -0.1, -0.1)));
    Mean jumping = posterior.of(List.of(List.of(0.1, -0.12, 0.09, -0.1, 0.1, -0.13, 0.1, -0.1)));
    assertThat(going.persistence()).isGreaterThan(jumping.persistence() + 0.05);
  }

  @Test
  void withoutDataThePriorsRemain() {
    var posterior =
        new MomentumPosterior(
            new Prior.Normal(-0.02, 0.01),
            new Prior.Normal(1.4, 0.5),
            new Prior.LogNormal(0.02, 0.5),
            NOISE);
    Mean mean = posterior.of(List.of());
    assertThat(mean.drift()).isCloseTo(-0.02, within(1e-12));
    assertThat(mean.momentum()).isCloseTo(0.02 * Math.exp(0.5 * 0.25), within(4e-4));
  }
}
