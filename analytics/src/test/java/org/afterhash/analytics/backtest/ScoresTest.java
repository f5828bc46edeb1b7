package org.afterhash.analytics.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.afterhash.analytics.random.Normal;
import org.junit.jupiter.api.Test;

class ScoresTest {
  @Test
  void crpsOfAStandardNormalAtItsMeanIsItsClosedForm() {
    assertThat(Scores.crps(0, 1, 0))
        .isCloseTo((Math.sqrt(2) - 1) / Math.sqrt(Math.PI), within(1e-14));
  }

  /** The definition: the squared distance of the distribution function from a step, integrated. */
  @Property(tries = 40)
  void crpsOfANormalIsTheIntegralThatDefinesIt(
      @ForAll @DoubleRange(min = -2, max = 2) double mean,
      @ForAll @DoubleRange(min = 0.2, max = 3) double sd,
      @ForAll @DoubleRange(min = -4, max = 4) double observed) {
    double low = Math.min(observed, mean - 9 * sd);
    double high = Math.max(observed, mean + 9 * sd);
    double integral = squares(low, observed, mean, sd, 0) + squares(observed, high, mean, sd, 1);
    assertThat(Scores.crps(mean, sd, observed)).isCloseTo(integral, within(1e-6));
  }

  private static double squares(double from, double to, double mean, double sd, double step) {
    int n = 20_000;
    double width = (to - from) / n;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double off = Normal.cumulative((from + (i + 0.5) * width - mean) / sd) - step;
      sum += off * off * width;
    }
    return sum;
  }

  @Test
  void crpsOfDrawsIsItsDoubleSum() {
    double[] draws = {3, -1, 4, 1, 5.5};
    double off = 0;
    double spread = 0;
    for (double x : draws) {
      off += Math.abs(x - 2.5) / 5;
      for (double y : draws) {
        spread += Math.abs(x - y) / 25;
      }
    }
    assertThat(Scores.crps(draws, 2.5)).isCloseTo(off - spread / 2, within(1e-14));
  }

  @Test
  void crpsOfManyDrawsIsThatOfTheirDistribution() {
    double[] draws = new double[4096];
    for (int i = 0; i < draws.length; i++) {
      draws[i] = 1 + 2 * Normal.quantile((i + 0.5) / draws.length);
    }
    assertThat(Scores.crps(draws, -0.7)).isCloseTo(Scores.crps(1, 2, -0.7), within(1e-3));
  }

  @Test
  void anIntervalScoresItsWidthAndTwentyTimesItsMiss() {
    assertThat(Scores.interval(1, 4, 2)).isEqualTo(3);
    assertThat(Scores.interval(1, 4, 4.5)).isEqualTo(13);
    assertThat(Scores.interval(1, 4, 0.5)).isEqualTo(13);
  }

  @Test
  void halfOfANormalLiesBelowItsMean() {
    assertThat(Scores.pit(7, 3, 7)).isEqualTo(0.5);
    assertThat(Scores.pit(7, 3, 7 + 3 * 1.6448536269514722)).isCloseTo(0.95, within(1e-14));
  }
}
