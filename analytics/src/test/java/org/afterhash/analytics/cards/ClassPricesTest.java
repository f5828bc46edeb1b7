package org.afterhash.analytics.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.resale.ResaleHistory;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ClassPricesTest {
  private static final YearMonth MERGE = YearMonth.of(2022, 9);

  private final Methodology methodology = TestMethodology.shipped();
  private final MarketSnapshot market = TestMarket.withMergeYears();
  private final List<CardClass> classes = new CardClasses(methodology, market).list();
  private final ResaleHistory history =
      new ResaleHistory(methodology, market, MERGE, YearMonth.of(2022, 12));

  private final ParameterDraws drawn =
      new ParameterDraws(methodology, ClassPrices.DRAWN, new double[][] {{0.5}, {0.5}, {0.5}});
  private final ClassPrices prices = new ClassPrices(methodology, classes, history, drawn);

  @Test
  void atTheMergeTheHistorySaysWhatTheIndexOfThatMonthSays() {
    ResaleIndex index = ResaleIndex.at(methodology, market, MERGE);
    var id = new GpuModelId("rtx-3070");
    assertThat(history.median(id, MERGE).orElseThrow())
        .isCloseTo(
            index.price(id).orElseThrow().distribution().p50(), Percentage.withPercentage(1));
  }

  @Test
  void pricesSeenOnlyLaterDoNotCount() {
    var later = new ResaleHistory(methodology, market, MERGE, YearMonth.of(2026, 6));
    var id = new GpuModelId("rx-580-8gb");
    assertThat(later.median(id, MERGE)).isEmpty();
    assertThat(later.median(id, YearMonth.of(2026, 6))).isPresent();
    assertThat(later.median(new GpuModelId("rtx-3080"), MERGE))
        .isEqualTo(history.median(new GpuModelId("rtx-3080"), MERGE));
  }

  @Test
  void aCardThatNobodyObservedIsPricedLikeOthersBySpeedAndLessWhenMadeForMining() {
    double[][] usd = prices.draws(MERGE, new double[classes.size()][1]);
    double perTflops = usd[at("RX 580 8GB")][0] / classes.get(at("RX 580 8GB")).tflops();
    assertThat(usd[at("GTX 1070")][0] / classes.get(at("GTX 1070")).tflops())
        .isCloseTo(perTflops, within(1e-9));
    assertThat(usd[at("P106-100")][0] / classes.get(at("P106-100")).tflops())
        .isCloseTo(0.35 * perTflops, within(1e-9));
    assertThat(usd[at("RX 580 8GB")][0]).isBetween(40.0, 130.0);
    assertThat(usd[at("A100 40GB PCIe")][0]).isCloseTo(3000, within(1e-6));
  }

  @Test
  void earlierPricesAreRelativeToTheValuationDate() {
    YearMonth date = YearMonth.of(2022, 12);
    double[][] relative = prices.relative(YearMonth.of(2022, 10), date);
    assertThat(relative).hasNumberOfRows(3);
    assertThat(Arrays.stream(relative[2]).distinct()).containsExactly(1.0);
    int c = at("RTX 3080");
    var id = classes.get(c).model().id();
    assertThat(relative[0][c])
        .isCloseTo(
            history.median(id, YearMonth.of(2022, 10)).orElseThrow()
                / history.median(id, date).orElseThrow(),
            within(1e-12));
  }

  private int at(String name) {
    return classes.stream().map(one -> one.model().name()).toList().indexOf(name);
  }
}
