package org.afterhash.analytics.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.afterhash.analytics.TestDraws;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.cards.CardClasses;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.Driver;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.FleetValuation.SalePace;
import org.afterhash.domain.estimate.Keeping;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.RetrofitQuote;
import org.afterhash.domain.estimate.SalePlan;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.domain.source.PartialDate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.data.Offset;
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
    Distribution best = best(v.lines().get(0));
    assertThat(v.recoverable().p5()).isCloseTo(120 * best.p5(), Percentage.withPercentage(1e-9));
    assertThat(v.recoverable().p95()).isCloseTo(120 * best.p95(), Percentage.withPercentage(1e-9));
    assertThat(v.share().p50()).isCloseTo(best.p50() / 900, Percentage.withPercentage(1e-9));
    assertThat(v.spend()).isEqualTo(new FleetValuation.Spend(108_000, 0, 0));
    assertThat(v.gpus()).isEqualTo(120);
  }

  @Test
  void oneThreadAndManyAndAValuerThatWasAskedBeforeGiveTheSameToTheLastBit() throws Exception {
    FleetQuestion question =
        FleetQuestion.of(
            new Fleet(
                List.of(
                    holding("RTX 3070", 10, Condition.WORKS, null, null),
                    holding("RTX 3090", 3, Condition.FAN, null, null),
                    holding("RTX 3070", 7, Condition.UNKNOWN, "2021", null),
                    holding("RX 580 8GB", 40, Condition.UNKNOWN, "2017-12", null))));
    var draws = TestDraws.atListRates(methodology, JUNE, DRAWS, 1);
    var asked = new FleetValuer(methodology, market, index, draws);
    FleetValuation before = asked.value(question);
    var alone = new ForkJoinPool(1);
    var fresh = new FleetValuer(methodology, market, index, draws);
    assertThat(alone.submit(() -> fresh.value(question)).get()).isEqualTo(before);
    alone.shutdown();
    assertThat(asked.value(question)).isEqualTo(before);
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
    double best = 0;
    for (FleetValuation.Line line : v.lines()) {
      resale += line.holding().count() * line.resale().mean();
      best += line.holding().count() * best(line).mean();
    }
    assertThat(v.resale().mean()).isCloseTo(resale, Percentage.withPercentage(1e-9));
    assertThat(v.recoverable().mean()).isCloseTo(best, Percentage.withPercentage(1e-9));
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
    known = TestMethodology.with(known, "resale.outlook-small-error", 0);
    known = TestMethodology.with(known, "resale.outlook-shock", 0);
    known = TestMethodology.with(known, "discount.small", 0);
    FleetValuation v =
        value(
            known,
            1,
            List.of(
                holding("RTX 3070", 1, Condition.WORKS, null, null),
                holding("RTX 3070", 1, Condition.FAN, null, null),
                holding("RTX 3070", 1, Condition.DEAD, null, null),
                holding("RTX 3070", 1, Condition.UNKNOWN, null, null)));
    // Sold within a month, on average after half of it, at an outlook of half a per cent down.
    double price = v.lines().get(0).resale().p50() * Math.exp(-0.0025);
    double works = price * 0.8 * 0.83 - 10;
    List<Double> expected =
        List.of(works, price * 0.85 * 0.8 * 0.83 - 10, 2.0, 0.9 * works + 0.1 * 2);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(v.lines().get(i).sell().p50())
          .isCloseTo(expected.get(i), Percentage.withPercentage(1e-3));
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
    FleetValuation v = value(methodology, 1, one);
    for (FleetValuation.Line line : v.lines()) {
      double half = 100 * (line.sell().p95() - line.sell().p5()) / 2;
      independent += half * half;
      total += half;
    }
    FleetValuation.ByAction sold = v.byAction().get(0);
    assertThat(sold.cards()).isEqualTo(v.gpus());
    double half = (sold.value().p95() - sold.value().p5()) / 2;
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
        .isCloseTo(best(v.lines().get(1)).p50() / 900, Percentage.withPercentage(1e-9));
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
    assertThat(v.assumedInputs()).anyMatch(sentence -> sentence.contains("2022-06"));
  }

  @Test
  void aMissingPriceInTheBoomIsLaunchPriceAndPremiumWhereNothingWasObserved() {
    Methodology known = TestMethodology.with(methodology, "spend.premium-paid", 0.75);
    FleetValuation v =
        value(known, 1, List.of(holding("RTX 3080", 1, Condition.WORKS, "2021-05", null)));
    assertThat(v.spend().imputed())
        .isCloseTo(699 * (1 + 2.04 * 0.75), Percentage.withPercentage(0.5));
  }

  @Test
  void aMissingPurchaseMonthIsDrawnBetweenReleaseAndMerge() {
    FleetValuation v = value(holding("RTX 3080", 4, Condition.WORKS, null, null));
    assertThat(v.spend().imputed()).isBetween(4 * 699 * 1.1, 4 * 699 * 3.2);
    assertThat(v.assumedInputs())
        .anyMatch(sentence -> sentence.contains("Merge") && sentence.contains("4 cards"));
  }

  @Test
  void aCardReleasedAfterTheMergeWithoutAnythingStatedIsUnpricedAndSaidSo() {
    FleetValuation v = value(holding("RTX 4090", 3, Condition.WORKS, null, null));
    assertThat(v.spend()).isEqualTo(new FleetValuation.Spend(0, 0, 3));
    assertThat(v.share()).isNull();
    assertThat(v.flags()).anyMatch(flag -> flag.contains("3 cards of RTX 4090"));
  }

  @Test
  void aCardThatNobodyWasSeenToSellIsPricedByItsSpeedWidelyAndSaidSo() {
    FleetValuation v =
        value(paid("P102-100", 5, "300", "USD", null), paid("RTX 3070", 1, "900", "USD", null));
    FleetValuation.Line mining = v.lines().get(0);
    assertThat(mining.evidence()).isNull();
    assertThat(mining.resale().p95()).isGreaterThan(2.5 * mining.resale().p5());
    assertThat(mining.resale().p50()).isLessThan(v.lines().get(1).resale().p50());
    assertThat(v.spend().book()).isEqualTo(2400);
    assertThat(v.flags()).singleElement().asString().contains("P102-100").contains("5 cards");
    FleetValuation known =
        value(
            TestMethodology.with(
                TestMethodology.with(methodology, "resale.comparable", 0.6),
                "resale.mining-card",
                0.4),
            1,
            List.of(paid("P102-100", 1, "300", "USD", null)));
    double[] perTflops =
        new CardClasses(methodology, market)
            .list().stream()
                .filter(one -> !one.isForServers() && !one.model().miningCard())
                .filter(one -> index.price(one.model().id()).isPresent())
                .mapToDouble(
                    one ->
                        index.price(one.model().id()).orElseThrow().distribution().p50()
                            / one.tflops())
                .sorted()
                .toArray();
    double tflops = market.catalogue().get(GpuModelId.ofName("P102-100")).fp32Tflops();
    assertThat(known.lines().get(0).resale().p50())
        .isCloseTo(
            0.6 * 0.4 * tflops * perTflops[perTflops.length / 2], Percentage.withPercentage(1e-9));
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
    FleetValuation one = value(methodology, 1, holdings);
    FleetValuation again = value(methodology, 1, holdings);
    FleetValuation other = value(methodology, 2, holdings);
    Collections.reverse(holdings);
    FleetValuation turned = value(methodology, 1, holdings);
    assertThat(again).isEqualTo(one);
    assertThat(turned.lines().get(0)).isEqualTo(one.lines().get(1));
    assertThat(other.recoverable()).isNotEqualTo(one.recoverable());
    assertThat(other.recoverable().p50())
        .isCloseTo(one.recoverable().p50(), Percentage.withPercentage(2));
  }

  @Test
  void theFleetIsWorthTheBestActionOfEachLineAndNoAlternativeHasABetterMean() {
    FleetValuation v =
        value(
            paid("RTX 3070", 120, "900", "USD", "2021-05"),
            paid("RTX 3090", 30, "2500", "USD", "2021-05"),
            holding("RX 580 8GB", 40, Condition.UNKNOWN, "2017-12", null),
            holding("RTX 3080", 2, Condition.DEAD, null, null));
    double byAction = 0;
    long cards = 0;
    for (FleetValuation.ByAction action : v.byAction()) {
      byAction += action.value().mean();
      cards += action.cards();
    }
    assertThat(byAction).isCloseTo(v.recoverable().mean(), Percentage.withPercentage(1e-9));
    assertThat(cards).isEqualTo(v.gpus());
    for (FleetValuation.ByAction alternative : v.alternatives()) {
      assertThat(alternative.value().mean()).isLessThanOrEqualTo(v.recoverable().mean() + 1e-6);
    }
    assertThat(v.alternatives().get(1).cards()).isEqualTo(150);
    assertThat(v.lines().get(3).decision().recommendation()).isEqualTo("scrap");
  }

  @Test
  void dearerPowerNeverRaisesTheValueOfRentingNorTheBreakEvenRentFalls() {
    double lastValue = Double.POSITIVE_INFINITY;
    double lastRent = 0;
    for (double price : new double[] {0, 0.05, 0.1, 0.2, 0.5}) {
      Decision decision = rtx3090(Map.of(WhatIf.Input.POWER_PRICE, price));
      double value = decision.of(Outcome.RENT).value().mean();
      assertThat(value).isLessThan(lastValue);
      assertThat(decision.renting().breakEvenRent()).isGreaterThan(lastRent);
      lastValue = value;
      lastRent = decision.renting().breakEvenRent();
    }
  }

  @Test
  void aCardThatIsAlwaysRentedOutAtHandsomeTermsShouldBe() {
    Decision decision =
        rtx3090(
            Map.of(
                WhatIf.Input.UTILISATION, 1.0,
                WhatIf.Input.POWER_PRICE, 0.0,
                WhatIf.Input.CONVERSION_COST, 0.0));
    assertThat(decision.recommendation()).isEqualTo("rent");
    assertThat(decision.renting().breakEvenRent()).isLessThan(decision.renting().marketRent());
    assertThat(rtx3090(Map.of(WhatIf.Input.UTILISATION, 0.0)).renting().breakEvenRent()).isNull();
  }

  @Test
  void moreCardsNeverRaiseWhatEachIsSoldFor() {
    double last = Double.POSITIVE_INFINITY;
    for (int count : new int[] {1_000, 10_000, 100_000}) {
      FleetValuation v = value(paid("RTX 3070", count, "900", "USD", null));
      assertThat(v.lines().get(0).sell().p50()).isLessThan(last);
      last = v.lines().get(0).sell().p50();
    }
  }

  @Test
  void aLargeFleetSellsBetterOverSomeMonthsAndASmallOneAtOnce() {
    List<SalePace> large = value(paid("RTX 3070", 400_000, "900", "USD", null)).paces();
    assertThat(large.get(1).value().mean()).isGreaterThan(large.get(0).value().mean());
    List<SalePace> small = value(paid("RTX 3070", 10, "900", "USD", null)).paces();
    assertThat(small).extracting(pace -> -pace.value().mean()).isSorted();
  }

  @Test
  void theUsualPaceIsWhatTheLineSaysAndWaitingCostsDriftAndInterest() {
    FleetValuation v = value(paid("RTX 3070", 120, "900", "USD", null));
    assertThat(v.paces().get(1).months()).isEqualTo(3);
    assertThat(v.paces().get(1).value().mean())
        .isCloseTo(120 * v.lines().get(0).sell().mean(), Percentage.withPercentage(1e-9));
    // Half a per cent of drift and two of interest a month, of a little more than what is left.
    double week = v.lines().get(0).waiting().mean();
    assertThat(week / v.lines().get(0).sell().mean()).isBetween(0.004, 0.008);
    assertThat(v.waiting().mean()).isCloseTo(120 * week, Percentage.withPercentage(1e-9));
  }

  @Test
  void aLargeFleetsPlanBringsMoreThanAnyEvenPaceAndASmallOnesIsToSellAtOnce() {
    FleetValuation large =
        value(
            paid("RTX 3070", 300_000, "900", "USD", null),
            holding("RTX 3070", 100_000, Condition.FAN, null, null),
            paid("RTX 3090", 50_000, "900", "USD", null));
    SalePlan plan = large.plan();
    double best =
        large.paces().stream().mapToDouble(pace -> pace.value().mean()).max().orElseThrow();
    assertThat(plan.value().mean()).isGreaterThan(best);
    assertThat(plan.gain().mean())
        .isCloseTo(plan.value().mean() - plan.atOnce().mean(), Percentage.withPercentage(1e-6));
    assertThat(plan.groups()).extracting(SalePlan.Group::cards).containsExactly(400_000L, 50_000L);
    SalePlan.Group cards = plan.groups().get(0);
    assertThat(cards.monthly()).hasSize(24);
    assertThat(cards.monthly().stream().mapToDouble(n -> n).sum())
        .isCloseTo(400_000, Percentage.withPercentage(1e-6));
    assertThat(cards.monthly()).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(cards.lastMonth()).isBetween(3, 24);

    FleetValuation small = value(paid("RTX 3070", 10, "900", "USD", null));
    assertThat(small.plan().groups().get(0).lastMonth()).isEqualTo(1);
    assertThat(small.plan().atOnce().p50())
        .isCloseTo(small.paces().get(0).value().p50(), Percentage.withPercentage(1e-9));
    assertThat(small.plan().value().p50())
        .isCloseTo(small.plan().atOnce().p50(), Percentage.withPercentage(1e-6));
    assertThat(small.plan().groups().get(0).waiting()).isEqualTo(small.waiting());
  }

  @Test
  void theMoreCardsAndTheFasterTheSaleTheLessIsLeftOfThePrice() {
    List<SalePlan.Left> left = value(paid("RTX 3070", 20_000, "900", "USD", null)).plan().left();
    assertThat(left).hasSize(15);
    for (SalePlan.Left one : left) {
      for (SalePlan.Left other : left) {
        if (one.months() == other.months() && one.times() > other.times()) {
          assertThat(one.part().p50()).isLessThan(other.part().p50());
        }
      }
    }
    // A hundred times as many press so hard that haste costs more than time.
    assertThat(left.get(11).part().p50()).isGreaterThan(left.get(10).part().p50());
    assertThat(left.get(0).part().p50()).isGreaterThan(left.get(4).part().p50());
  }

  @Test
  void whoHasToSellWithinSomeMonthsGetsAPlanThatEndsThen() {
    var question =
        new FleetQuestion(
            new Fleet(List.of(paid("RTX 3070", 400_000, "900", "USD", null))),
            Site.UNKNOWN,
            new WhatIf(Map.of(WhatIf.Input.SALE_MONTHS, 2.0)));
    SalePlan plan = valuer(methodology, 1).value(question).plan();
    assertThat(plan.months()).isEqualTo(2);
    assertThat(plan.groups().get(0).monthly()).hasSize(2);
  }

  @Test
  void keepingIsMeasuredAgainstWhatIsBestTodayAndItsBoundsHoldIt() {
    List<Keeping> keeping =
        value(
                paid("RTX 3070", 120, "900", "USD", "2021-05"),
                holding("RTX 3090", 30, Condition.UNKNOWN, "2021-05", null),
                holding("RTX 3090", 3, Condition.WORKS, "2021-05", null),
                holding("RTX 3090", 2, Condition.DEAD, "2021-05", null),
                holding("RX 580 8GB", 40, Condition.UNKNOWN, "2017-12", null))
            .keeping();
    assertThat(keeping)
        .extracting(kept -> kept.model().value() + " " + kept.cards())
        .containsExactly("rtx-3070 120", "rtx-3090 33", "rx-580-8gb 40");
    Keeping small = keeping.get(0);
    assertThat(small.verdict()).isEqualTo(Keeping.Verdict.ACT);
    // A quarter of a year of drift and interest.
    assertThat(small.least() / small.nowValue()).isBetween(-0.10, -0.04);
    Keeping large = keeping.get(1);
    assertThat(large.least() / large.nowValue()).isGreaterThan(small.least() / small.nowValue());
    for (Keeping kept : keeping) {
      assertThat(kept.gain().mean()).isStrictlyBetween(kept.least(), kept.most());
      assertThat(kept.rented()).isBetween(0.0, 1.0);
    }
    assertThat(keeping.get(2).rented()).isZero();
  }

  @Test
  void whereNothingIsLostByTimeAndPricesRiseKeepingPays() {
    Methodology rising = TestMethodology.with(methodology, "resale.outlook-large-error", 0.02);
    FleetValuation v =
        valuer(rising, 1)
            .value(
                new FleetQuestion(
                    new Fleet(List.of(paid("RTX 3090", 30, "2500", "USD", "2021-05"))),
                    Site.UNKNOWN,
                    new WhatIf(Map.of(WhatIf.Input.DISCOUNT_RATE, 0.0))));
    Keeping kept = v.keeping().get(0);
    assertThat(kept.verdict()).isEqualTo(Keeping.Verdict.KEEP);
    // Prices rise by three per cent a month for a year; what is best today has some of that too.
    assertThat(kept.least() / kept.nowValue()).isBetween(0.20, 0.43);
    assertThat(kept.most() - kept.least()).isLessThan(0.05 * kept.nowValue());
  }

  @Test
  void driversAddUpToOneAndWhatTheOwnerSaidIsNoLongerAssumed() {
    List<Holding> cards = List.of(paid("RTX 3090", 30, "2500", "USD", "2021-05"));
    FleetValuation v = value(methodology, 1, cards);
    double sum = 0;
    for (Driver driver : v.drivers()) {
      sum += driver.share();
    }
    assertThat(sum).isCloseTo(1, Offset.offset(1e-9));
    assertThat(v.drivers().get(0).id()).isEqualTo("costs");
    assertThat(v.assumedInputs()).anyMatch(sentence -> sentence.startsWith("Price of electr"));
    var told = new WhatIf(Map.of(WhatIf.Input.POWER_PRICE, 0.05));
    assertThat(
            valuer(methodology, 1).value(new FleetQuestion(new Fleet(cards), Site.UNKNOWN, told)))
        .extracting(FleetValuation::assumedInputs)
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .noneMatch(sentence -> sentence.startsWith("Price of electr"));
  }

  @Test
  void aQuoteFlagsWorkThatAsksForMoreMemoryAndALicenceThatForbids() {
    List<Holding> cards =
        List.of(
            holding("RTX 3070", 200, Condition.WORKS, null, null),
            holding("RTX 3090", 200, Condition.WORKS, null, null));
    List<RetrofitQuote> quotes = value(methodology, 1, cards).quotes();
    assertThat(quotes)
        .filteredOn(quote -> quote.model().equals(GpuModelId.ofName("RTX 3070")))
        .singleElement()
        .satisfies(
            quote ->
                assertThat(quote.beyond())
                    .extracting(RetrofitQuote.Beyond::memoryGb)
                    .containsExactly(
                        methodology.parameter("gate.memory-inference").p50(),
                        methodology.parameter("gate.memory-large").p50()));
    assertThat(quotes)
        .filteredOn(quote -> quote.model().equals(GpuModelId.ofName("RTX 3090")))
        .hasSize(3)
        .allSatisfy(quote -> assertThat(quote.beyond()).isEmpty());
    assertThat(quotes).noneMatch(RetrofitQuote::licenceForbids);
    var racks = new Site(Site.Kind.DATACENTRE, null, null, null, null, null, null);
    var all = new ArrayList<>(cards);
    all.add(holding("RTX A5000", 10, Condition.WORKS, null, null));
    var question = new FleetQuestion(new Fleet(all), racks, WhatIf.NOTHING);
    assertThat(valuer(methodology, 1).value(question).quotes())
        .hasSize(7)
        .allMatch(
            quote ->
                quote.licenceForbids() != quote.model().equals(GpuModelId.ofName("RTX A5000")));
  }

  @Test
  void aQuoteNamesTheGatesThatFailAndTheirCostsAddUpToTheConversion() {
    List<Holding> cards = List.of(holding("RTX 3090", 200, Condition.WORKS, null, null));
    List<RetrofitQuote> silent = value(methodology, 1, cards).quotes();
    assertThat(silent)
        .extracting(RetrofitQuote::work)
        .containsExactly("batch", "inference", "large");
    RetrofitQuote rig = silent.get(2);
    double costs = rig.gates().stream().mapToDouble(RetrofitQuote.Gate::cost).sum();
    assertThat(rig.gates()).hasSize(5).noneMatch(RetrofitQuote.Gate::passes);
    assertThat(costs).isCloseTo(300, Percentage.withPercentage(1e-6));
    assertThat(rig.upFront()).isGreaterThan(costs);
    assertThat(rig.staff()).isCloseTo(200 / 600.0, Percentage.withPercentage(1e-6));
    assertThat(silent.get(0).gates()).isEmpty();

    RetrofitQuote small = quote(cards, 100.0);
    assertThat(small.gates())
        .filteredOn(gate -> !gate.passes())
        .singleElement()
        .satisfies(
            gate -> {
              assertThat(gate.id()).isEqualTo("disk");
              assertThat(gate.stated()).isEqualTo(100);
              assertThat(gate.cost()).isCloseTo(30, Percentage.withPercentage(1e-6));
            });
    assertThat(quote(cards, null).upFront()).isEqualTo(small.upFront());

    RetrofitQuote ready = quote(cards, 512.0);
    assertThat(ready.gates()).hasSize(5).allMatch(RetrofitQuote.Gate::passes);
    assertThat(rig.upFront() - ready.upFront()).isBetween(1.0 * 300, 1.05 * 300);
    assertThat(ready.gain().p50()).isGreaterThan(rig.gain().p50() + 0.8 * 300);
    assertThat(ready.breakEvenRent()).isLessThan(rig.breakEvenRent());
    assertThat(value(holding("RX 6800", 9, Condition.WORKS, null, null)).quotes()).isEmpty();
  }

  /** For large models, in machines that lack nothing but perhaps a disk. */
  private RetrofitQuote quote(List<Holding> cards, @Nullable Double diskGb) {
    var server = new Site(Site.Kind.WAREHOUSE, null, 1000, 16, 64.0, 4.0, diskGb);
    var question = new FleetQuestion(new Fleet(cards), server, WhatIf.NOTHING);
    return valuer(methodology, 1).value(question).quotes().get(2);
  }

  private Decision rtx3090(Map<WhatIf.Input, Double> known) {
    var question =
        new FleetQuestion(
            new Fleet(List.of(holding("RTX 3090", 200, Condition.WORKS, null, null))),
            Site.UNKNOWN,
            new WhatIf(known));
    return valuer(methodology, 1).value(question).lines().get(0).decision();
  }

  @Test
  void anUnknownModelIsRefused() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> value(paid("RTX 9999", 1, "1", "USD", null)));
  }

  private FleetValuation value(Holding... holdings) {
    return value(methodology, 1, List.of(holdings));
  }

  private FleetValuation value(Methodology method, long seed, List<Holding> holdings) {
    return valuer(method, seed).value(FleetQuestion.of(new Fleet(holdings)));
  }

  private FleetValuer valuer(Methodology method, long seed) {
    return new FleetValuer(method, market, index, TestDraws.atListRates(method, JUNE, DRAWS, seed));
  }

  private static Distribution best(FleetValuation.Line line) {
    return line.decision().of(line.decision().best()).value();
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
