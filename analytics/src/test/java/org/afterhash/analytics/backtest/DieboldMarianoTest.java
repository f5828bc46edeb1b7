package org.afterhash.analytics.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DieboldMarianoTest {
  private static final double[] DIFFERENCES = {-1, -2, 0.5, -1.5, -3, 1, -0.5, -2.5};

  @Test
  void aMonthAheadItIsTheTOfTheMean() {
    double mean = -1.125;
    double squares = 0;
    for (double one : DIFFERENCES) {
      squares += (one - mean) * (one - mean);
    }
    double t = mean / Math.sqrt(squares / 7 / 8);
    DieboldMariano test = DieboldMariano.of(DIFFERENCES, 1);
    assertThat(test.statistic()).isCloseTo(t, within(1e-12));
    assertThat(test.probability()).isBetween(0.0, 0.1);
  }

  @Test
  void overlappingHorizonsCountTheirCovariance() {
    double mean = -1.125;
    double own = 0;
    double next = 0;
    for (int i = 0; i < 8; i++) {
      own += (DIFFERENCES[i] - mean) * (DIFFERENCES[i] - mean) / 8;
      next += i == 0 ? 0 : (DIFFERENCES[i] - mean) * (DIFFERENCES[i - 1] - mean) / 8;
    }
    double variance = own + 2 * 0.5 * next;
    double few = (8 + 1 - 4 + 2.0 / 8) / 8;
    assertThat(DieboldMariano.of(DIFFERENCES, 2).statistic())
        .isCloseTo(mean / Math.sqrt(variance / 8) * Math.sqrt(few), within(1e-12));
  }

  @Test
  void theRivalsExchangedChangeTheSign() {
    double[] other = DIFFERENCES.clone();
    for (int i = 0; i < other.length; i++) {
      other[i] = -other[i];
    }
    DieboldMariano one = DieboldMariano.of(DIFFERENCES, 3);
    DieboldMariano two = DieboldMariano.of(other, 3);
    assertThat(two.statistic()).isEqualTo(-one.statistic());
    assertThat(two.probability()).isEqualTo(one.probability());
  }

  @Test
  void tooFewOriginsAreRefused() {
    assertThatThrownBy(() -> DieboldMariano.of(new double[] {1, 2, 3}, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
