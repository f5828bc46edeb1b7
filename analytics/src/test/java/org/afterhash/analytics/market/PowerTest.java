package org.afterhash.analytics.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PowerTest {

  @Property
  void agreesWithTheExactPowerToTwelveDigits(
      @ForAll @DoubleRange(min = -60, max = 60) double log,
      @ForAll @DoubleRange(min = -5, max = 5) double exponent) {
    double x = StrictMath.exp(log);
    double exact = StrictMath.pow(x, exponent);
    assertThat(Power.of(x, exponent) / exact).isCloseTo(1, within(1e-12));
  }

  @Test
  void whatNoDoubleHoldsIsNothingOrWithoutBound() {
    assertThat(Power.of(1e-300, 3)).isZero();
    assertThat(Power.of(1e-300, -3)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Power.of(1, -3)).isEqualTo(1);
  }
}
