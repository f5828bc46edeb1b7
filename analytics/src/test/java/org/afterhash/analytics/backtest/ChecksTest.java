package org.afterhash.analytics.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.random.Normal;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.market.OtherUses;
import org.afterhash.domain.market.RentalRate;
import org.afterhash.domain.market.ResalePrice;
import org.afterhash.domain.source.Confidence;
import org.afterhash.domain.source.PartialDate;
import org.afterhash.domain.source.SourceKey;
import org.junit.jupiter.api.Test;

class ChecksTest {

  @Test
  void theFallOfCardsThatMinedIsTakenBeyondThatOfOthers() {
    List<ResalePrice> prices = new ArrayList<>();
    sold("RTX 3070", 500, 500 * Math.exp(-0.3), prices);
    sold("RTX 3080", 700, 700 * Math.exp(-0.2), prices);
    sold("RTX 4090", 1800, 1800 * Math.exp(-0.1), prices);
    sold("RTX 3090 Ti", 1100, 1100 * Math.exp(-0.12), prices);
    var shock =
        new MergeShock(
            TestMethodology.shipped(), TestMarket.of(TestMarket.network(), prices, List.of()));
    MergeShock.Difference seen = shock.observed();
    assertThat(seen.mined() + seen.other()).isEqualTo(4);
    assertThat(seen.mined()).isEqualTo(2);
    assertThat(seen.mean()).isCloseTo(-0.25 + 0.11, within(1e-9));
    assertThat(seen.error()).isCloseTo(Math.sqrt(0.005 / 2 + 0.0002 / 2), within(1e-9));
  }

  private static void sold(String model, double before, double after, List<ResalePrice> prices) {
    prices.add(TestMarket.price(model, "2022-08", "sold_mean", before, 50));
    prices.add(TestMarket.price(model, "2022-11", "sold_mean", after, 50));
  }

  @Test
  void declinesOfRentsAreThoseOfOneProviderAndModelAYearOrMoreApart() {
    List<RentalRate> rents =
        List.of(
            rent("a", "RTX 3090", "2023-01", 0.40),
            rent("a", "RTX 3090", "2024-01", 0.35),
            rent("a", "RTX 3090", "2025-01", 0.10),
            rent("b", "RTX 3080", "2024-01", 0.20),
            rent("b", "RTX 3080", "2025-01", 0.15),
            rent("c", "RTX 3080", "2024-08", 0.20),
            rent("c", "RTX 3080", "2025-01", 0.05),
            rent("b", "H100", "2023-01", 9),
            rent("b", "H100", "2025-01", 2));
    var checks = new RentChecks(TestMethodology.shipped(), with(rents));
    RentChecks.Declines seen = checks.declines(new double[] {0.2, 0.25, 0.3});
    assertThat(seen.pairs()).isEqualTo(2);
    assertThat(seen.median()).isCloseTo((0.25 + 0.5) / 2, within(1e-9));
    assertThat(seen.unchangedCrps()).isCloseTo((0.25 + 0.5) / 2, within(1e-9));
    assertThat(seen.coverage()).isEqualTo(0.5);
  }

  private static RentalRate rent(String provider, String model, String month, double usd) {
    return new RentalRate(
        provider,
        GpuModelId.ofName(model),
        new PartialDate(month),
        usd,
        "marketplace",
        "list",
        null,
        new SourceKey("made"),
        Confidence.HIGH,
        "");
  }

  private static MarketSnapshot with(List<RentalRate> rents) {
    MarketSnapshot market = TestMarket.shipped();
    return new MarketSnapshot(
        market.vintage(),
        market.catalogue(),
        market.network(),
        market.resale(),
        market.fx(),
        market.fleet(),
        new OtherUses(rents, List.of(), List.of(), List.of()),
        market.pivots(),
        market.claims(),
        Map.of());
  }

  @Test
  void theLogScoreIsTheDensityOfTheDrawsLogarithm() {
    double[] draws = new double[20_000];
    for (int i = 0; i < draws.length; i++) {
      draws[i] = Math.exp(1 + 0.5 * Normal.quantile((i + 0.5) / draws.length));
    }
    double z = (Math.log(5) - 1) / 0.5;
    double density = Math.exp(-0.5 * z * z) / (0.5 * Math.sqrt(2 * Math.PI));
    assertThat(FarmChecks.logScore(draws, 5)).isCloseTo(-Math.log(density), within(1e-3));
  }

  @Test
  void aFigureOnTheEdgeOfTheIntervalIsInside() {
    var predicted = new Distribution(1, 2, 3, 4, 5, 3, "USD");
    assertThat(check(predicted, 5).inside()).isTrue();
    assertThat(check(predicted, 5.01).inside()).isFalse();
    assertThat(check(predicted, 0.99).inside()).isFalse();
  }

  private static Check check(Distribution predicted, double observed) {
    return new Check(
        "V0", "x", predicted, observed, "2022", List.of(), Check.Kind.VALIDATION, "one", "");
  }

  @Test
  void truthsSpreadEvenlyAreCalibratedAndTruthsInTheMiddleAreNot() {
    double[] even = new double[500];
    double[] middle = new double[500];
    for (int i = 0; i < 500; i++) {
      even[i] = (i + 0.5) / 500;
      middle[i] = 0.25 + even[i] / 2;
    }
    Calibration good = Calibration.of("x", even);
    assertThat(good.ranks()).containsOnly(50);
    assertThat(good.inside()).isEqualTo(0.9);
    assertThat(good.holds()).isTrue();
    assertThat(Calibration.of("x", middle).holds()).isFalse();
  }
}
