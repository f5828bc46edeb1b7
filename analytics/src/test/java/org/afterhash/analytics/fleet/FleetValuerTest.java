package org.afterhash.analytics.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.domain.source.PartialDate;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FleetValuerTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final int DRAWS = 1024;
  private final Methodology methodology = TestMethodology.shipped();
  private final MarketSnapshot market = TestMarket.shipped();
  private final ResaleIndex index = ResaleIndex.at(methodology, market, JUNE);

  @Test
  void oneModelsFleetIsWorthItsCountTimesOneCardInEveryQuantile() {
    FleetValuation v = value(paid("RTX 3070", 120, "900", "USD", "2021-05"));
    Distribution sell = v.lines().get(0).sell();
    assertThat(v.recoverable().p5()).isCloseTo(120 * sell.p5(), Percentage.withPercentage(1e-9));
    assertThat(v.recoverable().p95()).isCloseTo(120 * sell.p95(), Percentage.withPercentage(1e-9));
    assertThat(v.share().p50()).isCloseTo(sell.p50() / 900, Percentage.withPercentage(1e-9));
    assertThat(v.spend()).isEqualTo(new FleetValuation.Spend(108_000, 0, 0));
    assertThat(v.gpus()).isEqualTo(120);
  }

  @Test
  void twoHoldingsOfOneModelAreWorthAsMuchAsOneOfBoth() {
    FleetValuation two =
        value(
            paid("RTX 3070", 70, "900", "USD", "2021-05"),
            paid("RTX 3070", 50, "900", "USD", null));
    FleetValuation one = value(paid("RTX 3070", 120, "900", "USD", "2021-05"));
    assertThat(two.recoverable().p50())
        .isCloseTo(one.recoverable().p50(), Percentage.withPercentage(1e-9));
    assertThat(two.resale().p95()).isCloseTo(one.resale().p95(), Percentage.withPercentage(1e-9));
  }

  @Test
  void meansOfTheLinesAddUpToTheMeansOfTheFleet() {
    FleetValuation v =
        value(
            paid("RTX 3070", 10, "900", "USD", "2021-05"),
            paid("RTX 3090", 3, "2500", "USD", "2021-05"),
            holding("RX 580 8GB", 40, Condition.UNKNOWN, "2017-12", null));
    double resale = 0;
    double sell = 0;
    for (FleetValuation.Line line : v.lines()) {
      resale += line.holding().count() * line.resale().mean();
      sell += line.holding().count() * line.sell().mean();
    }
    assertThat(v.resale().mean()).isCloseTo(resale, Percentage.withPercentage(1e-9));
    assertThat(v.recoverable().mean()).isCloseTo(sell, Percentage.withPercentage(1e-9));
  }

  @Test
  void saleFollowsItsFormulaWhereEveryTermIsKnown() {
    Methodology known = methodology;
    known = TestMethodology.with(known, "sale.bulk", 0.8);
    known = TestMethodology.with(known, "sale.fee", 0.12);
    known = TestMethodology.with(known, "sale.returns", 0.05);
    known = TestMethodology.with(known, "sale.shipping", 10);
    known = TestMethodology.with(known, "sale.scrap", 2);
    known = TestMethodology.with(known, "sale.fan", 0.85);
    known = TestMethodology.with(known, "sale.unsellable", 0.1);
    FleetValuation v =
        FleetValuer.value(
            known,
            market,
            index,
            new Fleet(
                List.of(
                    holding("RTX 3070", 1, Condition.WORKS, null, null),
                    holding("RTX 3070", 1, Condition.FAN, null, null),
                    holding("RTX 3070", 1, Condition.DEAD, null, null),
                    holding("RTX 3070", 1, Condition.UNKNOWN, null, null))),
            DRAWS,
            1);
    double price = v.lines().get(0).resale().p50();
    double works = price * 0.8 * 0.83 - 10;
    List<Double> expected =
        List.of(works, price * 0.85 * 0.8 * 0.83 - 10, 2.0, 0.9 * works + 0.1 * 2);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(v.lines().get(i).sell().p50())
          .isCloseTo(expected.get(i), Percentage.withPercentage(1e-9));
    }
  }

  @Test
  void aWorseConditionIsNeverWorthMore() {
    FleetValuation v =
        value(
            holding("RTX 3070", 1, Condition.WORKS, null, null),
            holding("RTX 3070", 1, Condition.FAN, null, null),
            holding("RTX 3070", 1, Condition.ARTEFACT, null, null),
            holding("RTX 3070", 1, Condition.DEAD, null, null));
    for (int i = 1; i < v.lines().size(); i++) {
      assertThat(v.lines().get(i).sell().p50()).isLessThan(v.lines().get(i - 1).sell().p50());
      assertThat(v.lines().get(i).resale().p50()).isLessThan(v.lines().get(i - 1).resale().p50());
    }
  }

  @Test
  void aLargeMixedFleetKeepsTheUncertaintyThatAllCardsShare() {
    List<String> names =
        List.of(
            "RTX 3060 Ti",
            "RTX 3070",
            "RTX 3080",
            "RTX 2070 Super",
            "RX 6800",
            "RX 6700 XT",
            "RX 5700 XT",
            "RX 6600 XT",
            "GTX 1660 Super",
            "RX 6900 XT");
    List<Holding> one = new ArrayList<>();
    double independent = 0;
    double total = 0;
    for (String name : names) {
      one.add(holding(name, 100, Condition.WORKS, null, null));
    }
    FleetValuation v = FleetValuer.value(methodology, market, index, new Fleet(one), DRAWS, 1);
    for (FleetValuation.Line line : v.lines()) {
      double half = 100 * (line.sell().p95() - line.sell().p5()) / 2;
      independent += half * half;
      total += half;
    }
    double half = (v.recoverable().p95() - v.recoverable().p5()) / 2;
    assertThat(half).isGreaterThan(2 * Math.sqrt(independent)).isLessThan(total);
  }

  @Test
  void aPriceInEuroIsConvertedAtThePurchaseMonth() {
    FleetValuation v = value(paid("RTX 3070", 2, "800", "EUR", "2021-05"));
    double rate =
        market.fx().rate(Currency.getInstance("EUR"), YearMonth.of(2021, 5)).orElseThrow();
    assertThat(v.spend().book()).isCloseTo(1600 * rate, Percentage.withPercentage(1e-9));
    assertThat(v.flags()).isEmpty();
  }

  @Test
  void aCurrencyWithoutARateIsLeftOutOfTheBookAndFlagged() {
    FleetValuation v =
        value(
            paid("RTX 3070", 2, "800", "XAF", "2021-05"),
            paid("RTX 3070", 1, "900", "USD", "2021-05"));
    assertThat(v.spend()).isEqualTo(new FleetValuation.Spend(900, 0, 2));
    assertThat(v.lines().get(0).spentPerCard()).isNull();
    assertThat(v.flags()).singleElement().asString().contains("XAF").contains("2 cards");
    assertThat(v.share().p50())
        .isCloseTo(v.lines().get(1).sell().p50() / 900, Percentage.withPercentage(1e-9));
  }

  @Test
  void aMissingPriceIsTakenFromObservationsNearThePurchase() {
    FleetValuation v = value(holding("RTX 3070", 1, Condition.WORKS, "2022-06", null));
    double observed =
        market.resale().stream()
            .filter(p -> p.model().value().equals("rtx-3070") && p.date().text().equals("2022-06"))
            .mapToDouble(p -> p.price().amount().doubleValue())
            .findFirst()
            .orElseThrow();
    assertThat(v.lines().get(0).imputed()).isTrue();
    assertThat(v.lines().get(0).spentPerCard()).isCloseTo(observed, Percentage.withPercentage(0.5));
    assertThat(v.assumedInputs()).singleElement().asString().contains("2022-06");
  }

  @Test
  void aMissingPriceInTheBoomIsLaunchPriceAndPremiumWhereNothingWasObserved() {
    Methodology known = TestMethodology.with(methodology, "spend.premium-paid", 0.75);
    FleetValuation v =
        FleetValuer.value(
            known,
            market,
            index,
            new Fleet(List.of(holding("RTX 3080", 1, Condition.WORKS, "2021-05", null))),
            DRAWS,
            1);
    assertThat(v.spend().imputed())
        .isCloseTo(699 * (1 + 2.04 * 0.75), Percentage.withPercentage(0.5));
  }

  @Test
  void aMissingPurchaseMonthIsDrawnBetweenReleaseAndMerge() {
    FleetValuation v = value(holding("RTX 3080", 4, Condition.WORKS, null, null));
    assertThat(v.spend().imputed()).isBetween(4 * 699 * 1.1, 4 * 699 * 3.2);
    assertThat(v.assumedInputs()).singleElement().asString().contains("Merge").contains("4 cards");
  }

  @Test
  void aCardReleasedAfterTheMergeWithoutAnythingStatedIsUnpricedAndSaidSo() {
    FleetValuation v = value(holding("RTX 4090", 3, Condition.WORKS, null, null));
    assertThat(v.spend()).isEqualTo(new FleetValuation.Spend(0, 0, 3));
    assertThat(v.share()).isNull();
    assertThat(v.flags()).anyMatch(flag -> flag.contains("3 cards of RTX 4090"));
  }

  @Test
  void aModelWithoutAPriceIsLeftOutAndSaidSo() {
    FleetValuation v =
        value(paid("P102-100", 5, "300", "USD", null), paid("RTX 3070", 1, "900", "USD", null));
    assertThat(v.lines().get(0).resale()).isNull();
    assertThat(v.recoverable()).isEqualTo(v.lines().get(1).sell());
    assertThat(v.spend().book()).isEqualTo(2400);
    assertThat(v.share().p50())
        .isCloseTo(v.recoverable().p50() / 900, Percentage.withPercentage(1e-9));
    assertThat(v.flags()).singleElement().asString().contains("P102-100").contains("5 cards");
  }

  @Test
  void aDeadCardIsScrapWhetherItsModelHasAPriceOrNot() {
    FleetValuation v =
        value(
            holding("P102-100", 1, Condition.DEAD, null, null),
            holding("RTX 3090", 1, Condition.DEAD, null, null));
    assertThat(v.lines().get(0).sell()).isEqualTo(v.lines().get(1).resale());
    assertThat(v.lines().get(0).sell().p95()).isLessThan(6);
    assertThat(v.lines().get(0).evidence()).isNull();
  }

  @Test
  void theSameSeedGivesTheSameValuationWhateverTheOrderOfTheHoldings() {
    List<Holding> holdings =
        new ArrayList<>(
            List.of(
                paid("RTX 3090", 3, "2500", "USD", "2021-05"),
                paid("RTX 3070", 10, "900", "USD", "2021-05")));
    FleetValuation one =
        FleetValuer.value(methodology, market, index, new Fleet(holdings), DRAWS, 1);
    FleetValuation again =
        FleetValuer.value(methodology, market, index, new Fleet(holdings), DRAWS, 1);
    FleetValuation other =
        FleetValuer.value(methodology, market, index, new Fleet(holdings), DRAWS, 2);
    Collections.reverse(holdings);
    FleetValuation turned =
        FleetValuer.value(methodology, market, index, new Fleet(holdings), DRAWS, 1);
    assertThat(again).isEqualTo(one);
    assertThat(turned.lines().get(0)).isEqualTo(one.lines().get(1));
    assertThat(other.recoverable()).isNotEqualTo(one.recoverable());
    assertThat(other.recoverable().p50())
        .isCloseTo(one.recoverable().p50(), Percentage.withPercentage(2));
  }

  @Test
  void anUnknownModelIsRefused() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> value(paid("RTX 9999", 1, "1", "USD", null)));
  }

  private FleetValuation value(Holding... holdings) {
    return FleetValuer.value(methodology, market, index, new Fleet(List.of(holdings)), DRAWS, 1);
  }

  private static Holding paid(
      String model, int count, String price, String currency, @Nullable String date) {
    return holding(
        model,
        count,
        Condition.WORKS,
        date,
        new Money(new BigDecimal(price), Currency.getInstance(currency)));
  }

  private static Holding holding(
      String model, int count, Condition condition, @Nullable String date, @Nullable Money price) {
    return new Holding(
        GpuModelId.ofName(model),
        count,
        condition,
        date == null ? null : new PartialDate(date),
        price);
  }
}
