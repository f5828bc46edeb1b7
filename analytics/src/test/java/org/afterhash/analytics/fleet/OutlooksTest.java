package org.afterhash.analytics.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.afterhash.analytics.TestMethodology;
import org.junit.jupiter.api.Test;

class OutlooksTest {
  private static final int OWNERS = 8;
  private static final int TIMES = 100;
  private static final int MODELS = 16;

  /** Drawing walks is parallel work itself: who waits in a lock for it may stand in its way. */
  @Test
  void manyOwnersAskAtOnceForAllTheirModelsAndNobodyWaitsForEver() throws Exception {
    var owners = Executors.newFixedThreadPool(OWNERS);
    try {
      var all = new ArrayList<Callable<Long>>();
      for (int i = 0; i < OWNERS; i++) {
        long seed = i;
        all.add(() -> asked(seed));
      }
      for (Future<Long> owner : owners.invokeAll(all, 60, TimeUnit.SECONDS)) {
        assertThat(owner.isCancelled()).describedAs("waits for ever").isFalse();
        assertThat(owner.get()).isEqualTo(TIMES * MODELS);
      }
    } finally {
      owners.shutdownNow();
    }
  }

  private static long asked(long seed) {
    long drawn = 0;
    for (int i = 0; i < TIMES; i++) {
      var outlooks = new Outlooks(TestMethodology.shipped(), YearMonth.of(2026, 6), seed);
      drawn +=
          IntStream.range(0, MODELS)
              .parallel()
              .mapToObj(model -> outlooks.walks(model % 2 == 0))
              .filter(walks -> walks.learned() != walks.judged())
              .count();
    }
    return drawn;
  }
}
