package org.afterhash.analytics.resale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.market.ResalePrice;
import org.afterhash.domain.method.Methodology;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ResaleIndexTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private final Methodology methodology = TestMethodology.shipped();
  private final MarketSnapshot market = TestMarket.shipped();

  @Test
  void defaultMonthIsTheLastWithEnoughModelsObserved() {
    assertThat(ResaleIndex.defaultMonth(methodology, market)).isEqualTo(JUNE);
  }

  @Test
  void noMonthWithEnoughModelsIsSaidSo() {
    MarketSnapshot bare = made(TestMarket.price("RTX 3070", "2026-06", "ask_median", 300, 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResaleIndex.defaultMonth(methodology, bare))
        .withMessageContaining("40 models");
  }

  @Test
  void shippedFactsPriceWellKnownCardsWhereTheMarketIs() {
    ResaleIndex index = ResaleIndex.at(methodology, market, JUNE);
    assertThat(median(index, "RTX 3090")).isBetween(900.0, 1250.0);
    assertThat(median(index, "RTX 3070")).isBetween(200.0, 290.0);
    assertThat(median(index, "RX 580 8GB")).isBetween(60.0, 85.0);
  }

  @Test
  void manySalesInTheMonthAreThePrice() {
    ResaleIndex index = index(TestMarket.price("RTX 3070", "2026-06", "sold_mean", 240, 1000));
    assertThat(median(index, "RTX 3070")).isCloseTo(240, Percentage.withPercentage(0.5));
  }

  @Test
  void anAskIsWorthLessThanASaleAndALowestAskMore() {
    assertThat(median(index(price("ask_median")), "RTX 3070"))
        .isCloseTo(300 * Math.exp(-0.15), Percentage.withPercentage(1));
    assertThat(median(index(price("ask_low3")), "RTX 3070"))
        .isCloseTo(300 * Math.exp(0.15), Percentage.withPercentage(1));
  }

  @Test
  void olderObservationsGiveWiderIntervals() {
    double near = width(index(TestMarket.price("RTX 3070", "2026-05", "sold_mean", 240, 50)));
    double far = width(index(TestMarket.price("RTX 3070", "2024-05", "sold_mean", 240, 50)));
    assertThat(far).isGreaterThan(2 * near);
  }

  @Test
  void aModelObservedBeforeTheWindowOrNotAtAllHasNoPrice() {
    ResaleIndex index =
        index(
            TestMarket.price("RTX 3070", "2023-05", "sold_mean", 240, 50),
            TestMarket.price("RTX 3080", "2023-06", "sold_mean", 400, 50));
    assertThat(price(index, "RTX 3070")).isEmpty();
    assertThat(price(index, "RTX 3080")).isPresent();
    assertThat(price(index, "P102-100")).isEmpty();
  }

  @Test
  void laterObservationsAreNotSeen() {
    ResaleIndex index =
        index(
            TestMarket.price("RTX 3070", "2026-06", "sold_mean", 240, 50),
            TestMarket.price("RTX 3070", "2026-07", "sold_mean", 999, 50));
    assertThat(median(index, "RTX 3070")).isLessThan(250);
    assertThat(price(index, "RTX 3070").orElseThrow().evidence().newest()).isEqualTo(JUNE);
  }

  @Test
  void pricesOfNewCardsDoNotCount() {
    MarketSnapshot used = TestMarket.withoutResale(p -> p.condition().equals("new"));
    assertThat(used.resale()).hasSizeLessThan(market.resale().size());
    assertThat(price(ResaleIndex.at(methodology, used, JUNE), "RTX 3070"))
        .isEqualTo(price(ResaleIndex.at(methodology, market, JUNE), "RTX 3070"));
  }

  @Test
  void limitedVariantTakesThePriceOfItsBase() {
    ResaleIndex index = ResaleIndex.at(methodology, market, JUNE);
    assertThat(price(index, "RTX 3070 LHR")).isPresent().isEqualTo(price(index, "RTX 3070"));
  }

  @Test
  void fewRecentOffersAreThinEvidence() {
    ResalePrice old = TestMarket.price("RTX 3070", "2025-10", "ask_median", 300, 500);
    ResalePrice few = TestMarket.price("RTX 3070", "2026-06", "ask_median", 300, 9);
    ResalePrice enough = TestMarket.price("RTX 3070", "2026-05", "ask_low3", 300, 1);
    assertThat(price(index(old), "RTX 3070").orElseThrow().evidence().thin()).isTrue();
    assertThat(price(index(old, few), "RTX 3070").orElseThrow().evidence().thin()).isTrue();
    assertThat(price(index(old, few, enough), "RTX 3070").orElseThrow().evidence().thin())
        .isFalse();
  }

  @Test
  void theOrderOfTheObservationsDoesNotMatter() {
    List<ResalePrice> turned = new ArrayList<>(market.resale());
    Collections.reverse(turned);
    MarketSnapshot other = TestMarket.of(List.of(), turned, List.of());
    assertThat(price(ResaleIndex.at(methodology, other, JUNE), "RTX 3090"))
        .isEqualTo(price(ResaleIndex.at(methodology, market, JUNE), "RTX 3090"));
  }

  private static ResalePrice price(String kind) {
    return TestMarket.price("RTX 3070", "2026-06", kind, 300, 20);
  }

  private ResaleIndex index(ResalePrice... prices) {
    return ResaleIndex.at(methodology, made(prices), JUNE);
  }

  private static MarketSnapshot made(ResalePrice... prices) {
    return TestMarket.of(List.of(), List.of(prices), List.of());
  }

  private static double median(ResaleIndex index, String model) {
    return price(index, model).orElseThrow().distribution().p50();
  }

  private static double width(ResaleIndex index) {
    var distribution = price(index, "RTX 3070").orElseThrow().distribution();
    return Math.log(distribution.p95() / distribution.p5());
  }

  private static Optional<ResaleIndex.Price> price(ResaleIndex index, String model) {
    return index.price(GpuModelId.ofName(model));
  }
}
