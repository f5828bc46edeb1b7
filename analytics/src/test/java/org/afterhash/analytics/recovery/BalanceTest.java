package org.afterhash.analytics.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class BalanceTest {
  private static final int MOST_PASSES = 40;

  /** Where it ends, within as many passes as an estimate allows. */
  private static double[] settle(double[] start, UnaryOperator<double[]> leads) {
    var balance = new Balance(start);
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      if (balance.isNear(leads.apply(balance.values()))) {
        return balance.values();
      }
      balance.next();
    }
    throw new AssertionError("No balance in " + MOST_PASSES + " passes");
  }

  @Property
  void aJumpIsFoundWhereverItIs(
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double at,
      @ForAll @DoubleRange(min = 0, max = 3) double slope) {
    double[] end =
        settle(
            new double[] {1e6},
            values -> {
              double part = values[0] / 1e6;
              double fall = slope * (part - at) * 1e5;
              return new double[] {(part < at ? 1e6 : 2e4) - fall};
            });
    assertThat(end[0]).isCloseTo(at * 1e6, within(1e-3 * at * 1e6));
  }

  @Test
  void jumpsOfTwoThatHangOnEachOtherAreFound() {
    double[] end =
        settle(
            new double[] {9e5, 9e5},
            values ->
                new double[] {
                  values[0] + 0.2 * values[1] < 4e5 ? 9e5 : 1e4,
                  values[1] + 0.2 * values[0] < 3e5 ? 9e5 : 1e4
                });
    assertThat(end[0] + 0.2 * end[1]).isCloseTo(4e5, within(1e3));
    assertThat(end[1] + 0.2 * end[0]).isCloseTo(3e5, within(1e3));
  }

  @Property
  void whatFallsSmoothlyIsFound(@ForAll @DoubleRange(min = 0, max = 8) double steepness) {
    double[] end =
        settle(
            new double[] {1e6}, values -> new double[] {1e6 / (1 + steepness * (values[0] / 1e6))});
    double led = 1e6 / (1 + steepness * (end[0] / 1e6));
    assertThat(end[0]).isCloseTo(led, within(1e-3 * end[0]));
  }
}
