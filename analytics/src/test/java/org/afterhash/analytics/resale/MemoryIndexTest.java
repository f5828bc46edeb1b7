package org.afterhash.analytics.resale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class MemoryIndexTest {
  private static final int DRAWS = 20_000;
  private static final YearMonth MERGE = YearMonth.of(2022, 9);

  private final Methodology methodology = TestMethodology.shipped();
  private final MarketSnapshot market = TestMarket.withMergeYears();
  private final List<MemoryIndex> classes = MemoryIndex.of(methodology, market);

  @Test
  void everyModelOfAClassMinedAndStandsInOneClassOnly() {
    List<GpuModelId> all = classes.stream().flatMap(c -> c.models().stream()).toList();
    assertThat(all).doesNotHaveDuplicates().contains(new GpuModelId("rtx-3090"));
    assertThat(market.fleet().stream().flatMap(share -> share.models().stream())).containsAll(all);
    assertThat(classes).hasSize(3);
    for (MemoryIndex one : classes) {
      assertThat(one.models().stream().map(market.catalogue()::get).map(GpuModel::memoryGb))
          .allSatisfy(memory -> assertThat(memory).isBetween(one.fromGb(), one.toGb()));
    }
    assertThat(classes.get(0).fromGb()).isGreaterThan(classes.get(1).toGb());
    assertThat(classes.get(1).fromGb()).isGreaterThan(classes.get(2).toGb());
  }

  @Test
  void monthsRunWithoutAGapToTheDefaultMonth() {
    YearMonth last = ResaleIndex.defaultMonth(methodology, market);
    for (MemoryIndex one : classes) {
      YearMonth expected = one.prices().firstKey();
      for (YearMonth month : one.prices().keySet()) {
        assertThat(month).isEqualTo(expected);
        expected = expected.plusMonths(1);
      }
      assertThat(one.prices().lastKey()).isEqualTo(last);
    }
  }

  @Test
  void aClassCostsTheGeometricMeanOfItsModelsDrawnTogether() {
    MemoryIndex small = classes.get(2);
    YearMonth first = small.prices().firstKey();
    var history = new ResaleHistory(methodology, market, first, small.prices().lastKey());
    var random = new Random(7);
    var normals = new double[small.models().size()][];
    Arrays.setAll(normals, row -> random.doubles(DRAWS).map(u -> random.nextGaussian()).toArray());
    var drawn = history.draws(MERGE, new TreeSet<>(small.models()), normals);
    var means = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      int at = i;
      double logs = drawn.values().stream().mapToDouble(prices -> Math.log(prices[at])).sum();
      means[i] = Math.exp(logs / drawn.size());
    }
    Arrays.sort(means);
    Distribution price = small.prices().get(MERGE);
    assertThat(price).isNotNull();
    assertThat(price.p5()).isCloseTo(means[DRAWS / 20], Percentage.withPercentage(1));
    assertThat(price.p50()).isCloseTo(means[DRAWS / 2], Percentage.withPercentage(1));
    assertThat(price.p95()).isCloseTo(means[DRAWS - DRAWS / 20], Percentage.withPercentage(1));
  }

  @Test
  void pricesFellToTheMergeAndTheLargestCardsRoseSince() {
    for (MemoryIndex one : classes) {
      assertThat(median(one, MERGE)).isLessThan(median(one, one.prices().firstKey()) * 0.6);
    }
    MemoryIndex large = classes.get(0);
    assertThat(median(large, large.prices().lastKey()))
        .isGreaterThan(median(large, YearMonth.of(2023, 10)));
  }

  @Test
  void aMarketThatWasNeverWellObservedHasNoIndex() {
    MarketSnapshot bare =
        TestMarket.of(
            List.of(),
            List.of(TestMarket.price("RTX 3070", "2026-06", "ask_median", 300, 5)),
            List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> MemoryIndex.of(methodology, bare));
  }

  private static double median(MemoryIndex one, YearMonth month) {
    return one.prices().get(month).p50();
  }
}
