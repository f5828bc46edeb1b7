package org.afterhash.analytics.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.domain.method.Parameter;
import org.afterhash.domain.method.Prior;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorQuantilesTest {

  @ParameterizedTest
  @CsvSource({
    "0.5, 0", "0.95, 1.6448536269514722", "0.975, 1.959963984540054",
    "0.05, -1.6448536269514722", "0.001, -3.090232306167813", "1e-10, -6.361340902404056",
    "1e-20, -9.262340089798408"
  })
  void normalQuantilesAreThoseOfTheTables(double u, double expected) {
    assertThat(Normal.quantile(u)).isCloseTo(expected, within(1e-13));
  }

  @Property(tries = 200)
  void triangularQuantilesInvertTheAreaUnderTheTriangle(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double u,
      @ForAll @DoubleRange(min = 0, max = 1) double peak) {
    double x = PriorQuantiles.of(new Prior.Triangular(2, 2 + 3 * peak, 5), u);
    double mode = 2 + 3 * peak;
    double area =
        x <= mode
            ? (x - 2) * (x - 2) / (3 * Math.max(mode - 2, 1e-300))
            : 1 - (5 - x) * (5 - x) / (3 * (5 - mode));
    assertThat(area).isCloseTo(u, within(1e-9));
  }

  @Test
  void theOtherFamiliesFollowTheirClosedForms() {
    assertThat(PriorQuantiles.of(new Prior.Uniform(2, 6), 0.25)).isEqualTo(3);
    assertThat(PriorQuantiles.of(new Prior.Fixed(4), 0.9)).isEqualTo(4);
    assertThat(PriorQuantiles.of(new Prior.Normal(10, 2), 0.975))
        .isCloseTo(13.919927969080108, within(1e-12));
    assertThat(PriorQuantiles.of(new Prior.LogNormal(3, 0.5), 0.5)).isEqualTo(3);
    assertThat(PriorQuantiles.of(new Prior.LogNormal(3, 0.5), 0.95))
        .isCloseTo(3 * Math.exp(0.5 * 1.6448536269514722), within(1e-12));
  }

  @Test
  void theQuantilesThatTheParameterFileStatesAreThoseOfItsPriors() {
    for (Parameter p : TestMethodology.shipped().parameters()) {
      double tolerance = 1e-5 * Math.max(Math.abs(p.p5()), Math.abs(p.p95()));
      assertThat(p.p5())
          .as(p.id())
          .isCloseTo(PriorQuantiles.of(p.prior(), 0.05), within(tolerance));
      assertThat(p.p50())
          .as(p.id())
          .isCloseTo(PriorQuantiles.of(p.prior(), 0.5), within(tolerance));
      assertThat(p.p95())
          .as(p.id())
          .isCloseTo(PriorQuantiles.of(p.prior(), 0.95), within(tolerance));
    }
  }
}
