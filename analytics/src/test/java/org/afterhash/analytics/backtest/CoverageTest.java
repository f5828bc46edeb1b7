package org.afterhash.analytics.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.analytics.backtest.Coverage.Cluster;
import org.junit.jupiter.api.Test;

class CoverageTest {

  @Test
  void whereEveryForecastHeldThereIsNoDoubt() {
    assertThat(Coverage.of(List.of(new Cluster(5, 5), new Cluster(3, 3))))
        .isEqualTo(new Coverage(1, 1, 1));
  }

  /** Five origins make blocks of one: the share is a mean of independent draws. */
  @Test
  void independentOriginsHaveTheIntervalOfABinomial() {
    var clusters =
        List.of(
            new Cluster(10, 10),
            new Cluster(0, 10),
            new Cluster(10, 10),
            new Cluster(0, 10),
            new Cluster(10, 10));
    Coverage coverage = Coverage.of(clusters);
    assertThat(coverage.share()).isCloseTo(0.6, within(1e-12));
    // Binomial of 5 at 0.6: P(at most 1) is 0.087 and P(5) is 0.078.
    assertThat(coverage.low()).isCloseTo(0.2, within(1e-9));
    assertThat(coverage.high()).isCloseTo(1, within(1e-9));
  }

  @Test
  void failuresThatComeTogetherLeaveMoreDoubtThanScatteredOnes() {
    var together = new ArrayList<Cluster>();
    var scattered = new ArrayList<Cluster>();
    for (int i = 0; i < 30; i++) {
      together.add(new Cluster(i < 6 ? 0 : 10, 10));
      scattered.add(new Cluster(i % 5 == 0 ? 0 : 10, 10));
    }
    Coverage one = Coverage.of(together);
    Coverage other = Coverage.of(scattered);
    assertThat(one.share()).isEqualTo(other.share());
    assertThat(one.high() - one.low()).isGreaterThan(2 * (other.high() - other.low()));
  }
}
