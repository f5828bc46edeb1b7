package org.afterhash.analytics.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.afterhash.analytics.random.Normal;
import org.afterhash.analytics.random.Sobol;
import org.junit.jupiter.api.Test;

class LinearSharesTest {
  private static final int DRAWS = 1 << 12;

  private final double[] a = normal(0);
  private final double[] b = normal(1);

  private static double[] normal(int dimension) {
    return Arrays.stream(Sobol.scrambled(2, DRAWS, 1)[dimension]).map(Normal::quantile).toArray();
  }

  private double[] of(double timesA, double timesB) {
    double[] result = new double[DRAWS];
    Arrays.setAll(result, i -> timesA * a[i] + timesB * b[i] + 7);
    return result;
  }

  @Test
  void independentInputsOfASumHaveTheSharesOfTheirVariances() {
    var line = new LinearShares(of(2, 1));
    assertThat(line.add(a)).isCloseTo(0.8, within(0.005));
    assertThat(line.add(b)).isCloseTo(0.2, within(0.005));
    assertThat(line.rest()).isCloseTo(0, within(1e-9));
  }

  @Test
  void ofAnInputThatMovesWithAnEarlierOneOnlyWhatIsLeftCounts() {
    var line = new LinearShares(of(2, 1));
    assertThat(line.add(a)).isCloseTo(0.8, within(0.005));
    assertThat(line.add(of(3, 1))).isCloseTo(0.2, within(0.005));
    assertThat(line.add(b)).isZero();
  }

  @Test
  void whatNoLineExplainsIsTheRest() {
    double[] square = Arrays.stream(a).map(x -> x * x).toArray();
    var line = new LinearShares(square);
    assertThat(line.add(a)).isCloseTo(0, within(0.005));
    assertThat(line.rest()).isCloseTo(1, within(0.005));
  }

  @Test
  void anInputThatDoesNotVaryDrivesNothingAndAResultThatDoesNotHasNoDrivers() {
    double[] same = new double[DRAWS];
    assertThat(new LinearShares(of(1, 1)).add(same)).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> new LinearShares(same));
  }
}
