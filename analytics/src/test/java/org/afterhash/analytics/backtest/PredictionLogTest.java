package org.afterhash.analytics.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.industry.IndustryEstimator;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PredictionLogTest {
  private static final Methodology METHOD = TestMethodology.shipped();
  private static final MarketSnapshot NOW = TestMarket.withMergeYears();
  private static PredictionLog first;

  @BeforeAll
  static void predict() {
    first = PredictionLog.EMPTY.next(METHOD, NOW);
  }

  @Test
  void pricesARentAndTheShareArePredictedOnceForAMethodAndFacts() {
    assertThat(first.made()).extracting(Prediction::id).contains("rental.rtx-3090", "share");
    assertThat(first.made())
        .allMatch(one -> one.target().isAfter(one.made()))
        .filteredOn(one -> one.id().startsWith("resale."))
        .isNotEmpty();
    assertThat(first.scored()).isEmpty();
    assertThat(first.next(METHOD, NOW)).isEqualTo(first);
  }

  @Test
  void theFartherAMonthTheWiderWhatIsSaidOfIt() {
    List<Prediction> prices =
        first.made().stream().filter(one -> one.id().equals("resale.rtx-3090")).toList();
    assertThat(prices).hasSize(3);
    for (int k = 1; k < prices.size(); k++) {
      assertThat(width(prices.get(k).said())).isGreaterThan(width(prices.get(k - 1).said()));
    }
  }

  private static double width(Distribution d) {
    return Math.log(d.p95() / d.p5());
  }

  @Test
  void whatHasComeIsScoredAndNothingThatWasSaidIsChanged() {
    YearMonth latest = new IndustryEstimator(METHOD, NOW).latest();
    var said =
        new Prediction(
            latest.minusMonths(6),
            "0.1-0000000",
            "0".repeat(64),
            "resale.rtx-3090",
            "Used price of an RTX 3090",
            latest,
            new Distribution(10, 11, 12, 13, 14, 12, "USD"));
    PredictionLog next = new PredictionLog(List.of(said), List.of()).next(METHOD, NOW);
    assertThat(next.made()).startsWith(said).hasSizeGreaterThan(10);
    assertThat(next.scored()).hasSize(1);
    PredictionLog.Scored scored = next.scored().get(0);
    assertThat(scored.inside()).isFalse();
    assertThat(scored.observed()).isBetween(500.0, 1500.0);
    assertThat(scored.intervalScore()).isCloseTo(4 + 20 * (scored.observed() - 14), within(1e-9));
  }
}
