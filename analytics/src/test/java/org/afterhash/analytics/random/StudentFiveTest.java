package org.afterhash.analytics.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudentFiveTest {
  @ParameterizedTest
  @ValueSource(doubles = {-30, -4, -1, -0.1, 0, 0.7, 2, 6, 50})
  void theProbabilityIsThatOfAnotherLibrary(double t) {
    assertThat(StudentFive.cumulative(t))
        .isCloseTo(new TDistribution(5).cumulativeProbability(t), within(1e-10));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1e-4, 0.05, 0.5, 0.9, 0.999, 1 - 1e-9})
  void theScaleIsThatOfAnotherLibrarysChiSquared(double u) {
    double scale = Math.sqrt(5 / new ChiSquaredDistribution(5).inverseCumulativeProbability(u));
    assertThat(StudentFive.scale(u)).isCloseTo(scale, within(1e-4 * scale));
  }
}
