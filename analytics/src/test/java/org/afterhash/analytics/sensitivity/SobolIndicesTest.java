package org.afterhash.analytics.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.afterhash.analytics.random.Normal;
import org.afterhash.analytics.random.Sobol;
import org.afterhash.analytics.sensitivity.SobolIndices.Indices;
import org.afterhash.domain.estimate.Sensitivity.Estimated;
import org.junit.jupiter.api.Test;

class SobolIndicesTest {
  private static final int DRAWS = 1 << 12;
  private static final List<String> INPUTS = List.of("x", "y", "z");
  private static final Set<String> ALL = Set.copyOf(INPUTS);

  private static SobolIndices indices(ToDoubleFunction<double[]> function) {
    double[][] points = Sobol.scrambled(6, DRAWS, 3);
    return new SobolIndices(
        fresh ->
            IntStream.range(0, DRAWS)
                .mapToDouble(
                    i ->
                        function.applyAsDouble(
                            IntStream.range(0, 3)
                                .mapToDouble(
                                    d -> points[fresh.contains(INPUTS.get(d)) ? d + 3 : d][i])
                                .toArray()))
                .toArray(),
        ALL);
  }

  /** Indices of Ishigami's function with a = 7 and b = 0.1, in closed form. */
  @Test
  void ishigamisFunctionHasItsKnownIndices() {
    SobolIndices indices =
        indices(
            u -> {
              double x = Math.PI * (2 * u[0] - 1);
              double y = Math.PI * (2 * u[1] - 1);
              double z = Math.PI * (2 * u[2] - 1);
              return Math.sin(x)
                  + 7 * Math.pow(Math.sin(y), 2)
                  + 0.1 * Math.pow(z, 4) * Math.sin(x);
            });
    double forX = 0.5 * Math.pow(1 + 0.1 * Math.pow(Math.PI, 4) / 5, 2);
    double forY = 49.0 / 8;
    double together = 0.01 * Math.pow(Math.PI, 8) * (1.0 / 18 - 1.0 / 50);
    double all = forX + forY + together;
    agrees(indices.of(Set.of("x")), forX / all, (forX + together) / all);
    agrees(indices.of(Set.of("y")), forY / all, forY / all);
    agrees(indices.of(Set.of("z")), 0, together / all);
    agrees(indices.of(Set.of("x", "z")), (forX + together) / all, (forX + together) / all);
  }

  @Test
  void ofASumOfNormalInputsEachHasTheShareOfItsVariance() {
    double[] sizes = {3, 2, 1};
    SobolIndices indices =
        indices(
            u ->
                1e3
                    + IntStream.range(0, 3)
                        .mapToDouble(d -> sizes[d] * Normal.quantile(u[d]))
                        .sum());
    for (int d = 0; d < 3; d++) {
      double share = sizes[d] * sizes[d] / 14;
      agrees(indices.of(Set.of(INPUTS.get(d))), share, share);
    }
    agrees(indices.of(ALL), 1, 1);
  }

  @Test
  void theIntervalsHoldTheTruthAboutAsOftenAsTheySay() {
    int inside = 0;
    for (int seed = 0; seed < 60; seed++) {
      double[][] points = Sobol.scrambled(200, 256, seed);
      // Beyond the table of direction numbers points are pseudo-random: draws are independent.
      SobolIndices indices =
          new SobolIndices(
              fresh -> {
                double[] x = points[fresh.contains("x") ? 190 : 191];
                double[] y = points[fresh.contains("y") ? 192 : 193];
                double[] sum = new double[256];
                Arrays.setAll(sum, i -> Normal.quantile(x[i]) + Normal.quantile(y[i]));
                return sum;
              },
              Set.of("x", "y"));
      Estimated total = indices.of(Set.of("x")).total();
      inside += total.low() <= 0.5 && 0.5 <= total.high() ? 1 : 0;
    }
    assertThat(inside / 60.0).isBetween(0.78, 0.98);
  }

  @Test
  void aResultThatDoesNotVaryHasNoIndices() {
    assertThatIllegalArgumentException().isThrownBy(() -> indices(u -> 4));
  }

  private static void agrees(Indices indices, double first, double total) {
    assertThat(indices.first().value()).isCloseTo(first, within(0.03));
    assertThat(indices.total().value()).isCloseTo(total, within(0.03));
    assertThat(indices.total().low()).isLessThanOrEqualTo(indices.total().value());
    assertThat(indices.total().high()).isGreaterThanOrEqualTo(indices.total().value());
  }
}
