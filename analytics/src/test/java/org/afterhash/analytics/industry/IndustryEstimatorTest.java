package org.afterhash.analytics.industry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.domain.estimate.Driver;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.IndustryEstimate.PlacedClaim;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.Recovery;
import org.afterhash.domain.estimate.Repurposable;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Dependence;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Parameter;
import org.afterhash.domain.method.Prior;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class IndustryEstimatorTest {
  private final Methodology methodology = TestMethodology.shipped();
  private final MarketSnapshot market = TestMarket.withMergeYears();

  @Test
  void shippedFactsGiveTheMagnitudesOfTheMethod() {
    IndustryEstimate estimate = estimate(methodology, market, 1 << 14, 1);
    assertThat(estimate.life().p50()).isBetween(13e9, 19e9);
    assertThat(estimate.life().p5()).isLessThan(15e9);
    assertThat(estimate.life().p95()).isGreaterThan(15e9);
    assertThat(estimate.boom().p50()).isBetween(10e9, 12e9);
  }

  @Test
  void atTheMergeTheCardsAreWorthAboutAnEighthOfTheSpend() {
    var estimator = new IndustryEstimator(methodology, market);
    Recovery recovery = estimator.estimate(Question.base(Question.MERGE, 4096, 1)).recovery();
    assertThat(recovery.value().p5()).isBetween(1.2e9, 1.7e9);
    assertThat(recovery.value().p50()).isBetween(1.9e9, 2.4e9);
    assertThat(recovery.value().p95()).isBetween(2.6e9, 3.4e9);
    assertThat(recovery.share().p50()).isBetween(0.11, 0.16);
    assertThat(recovery.soldBefore().p95()).isZero();
    assertThat(recovery.cardsHeld().p50())
        .isCloseTo(recovery.cardsAtMerge().p50(), Percentage.withPercentage(1e-9));
    assertThat(recovery.cardsAtMerge().p50()).isBetween(14e6, 20e6);
  }

  @Test
  void whatAnUpgradeMakesOfTheFleetHoldsTheClaimOfFiveToFifteenInAHundred() {
    var estimator = new IndustryEstimator(methodology, market);
    Repurposable cards = estimator.estimate(Question.base(Question.MERGE, 4096, 1)).repurposable();
    assertThat(cards.withUpgrade().p50()).isBetween(0.05, 0.15);
    assertThat(cards.asIs().p95()).isLessThan(0.05);
    assertThat(cards.fullRebuild().p5()).isGreaterThan(0.25);
    assertThat(cards.binding().id()).isEqualTo("lanes");
  }

  @Test
  void atTheMergeWhatMinersPaidAndHowTheySoldDriveTheShareAndRentingDoesNot() {
    var estimator = new IndustryEstimator(methodology, market);
    List<Driver> drivers = estimator.estimate(Question.base(Question.MERGE, 4096, 1)).drivers();
    assertThat(drivers.stream().mapToDouble(Driver::share).sum()).isCloseTo(1, within(1e-12));
    assertThat(drivers.subList(0, 4))
        .extracting(Driver::id)
        .containsExactlyInAnyOrder("common", "paid", "pressure", "costs");
    assertThat(drivers.get(drivers.size() - 1).id()).isEqualTo("other-uses");
  }

  @Test
  void asTimePassesCardsBecomeMoney() {
    var estimator = new IndustryEstimator(methodology, market);
    double held = Double.POSITIVE_INFINITY;
    double received = -1;
    for (int months : new int[] {0, 6, 18, 45}) {
      YearMonth date = Question.MERGE.plusMonths(months);
      Recovery recovery = estimator.estimate(Question.base(date, 256, 1)).recovery();
      assertThat(recovery.cardsHeld().mean()).isLessThan(held);
      assertThat(recovery.soldBefore().mean()).isGreaterThan(received);
      held = recovery.cardsHeld().mean();
      received = recovery.soldBefore().mean();
    }
  }

  @Test
  void datesWithoutPricesAreRefused() {
    var estimator = new IndustryEstimator(methodology, market);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> estimator.estimate(Question.base(estimator.latest().plusMonths(1), 256, 1)))
        .withMessageContaining("2026-06");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Question.base(YearMonth.of(2022, 8), 256, 1))
        .withMessageContaining("Merge");
  }

  @Test
  void monthsRunFromTheFirstBlockToTheMergeAndTheirMeansAddUp() {
    IndustryEstimate estimate = estimate(methodology, market, 256, 1);
    assertThat(estimate.months()).hasSize(86);
    assertThat(estimate.months().get(0).month()).isEqualTo(YearMonth.of(2015, 8));
    assertThat(estimate.months().get(85).month()).isEqualTo(YearMonth.of(2022, 9));
    double sum = estimate.months().stream().mapToDouble(month -> month.spend().mean()).sum();
    assertThat(sum).isCloseTo(estimate.life().mean(), Percentage.withPercentage(1e-6));
  }

  @Test
  void claimsStandAgainstTheQuantitiesTheySpeakOfAndOthersAgainstNone() {
    IndustryEstimate estimate = estimate(methodology, market, 4096, 1);
    assertThat(estimate.claims())
        .extracting(placed -> placed.claim().id() + " " + placed.against())
        .containsExactly(
            "bitpro-spend spend.life",
            "bitpro-spend spend.boom",
            "jpr-2017 spend.2017",
            "jpr-2021 spend.2021-Q1");
    List<PlacedClaim> claims = estimate.claims();
    assertThat(claims.get(0).percentile()).isBetween(0.2, 0.6);
    assertThat(claims.get(1).percentile()).isGreaterThan(0.9);
  }

  @Test
  void theSameSeedGivesTheSameEstimateAndAnotherSeedNearlyTheSame() {
    IndustryEstimate one = estimate(methodology, market, 4096, 1);
    IndustryEstimate again = estimate(methodology, market, 4096, 1);
    IndustryEstimate other = estimate(methodology, market, 4096, 2);
    assertThat(again).isEqualTo(one);
    assertThat(other.life()).isNotEqualTo(one.life());
    assertThat(other.life().p50()).isCloseTo(one.life().p50(), Percentage.withPercentage(0.7));
    assertThat(other.life().p95()).isCloseTo(one.life().p95(), Percentage.withPercentage(1.5));
  }

  @Test
  void drawsThatDisagreeWithBoardShipmentsAreRefusedRatherThanTrusted() {
    Methodology absurd =
        TestMethodology.withPrior(
            methodology, "spend.cards-2021-q1", new Prior.LogNormal(30, 0.02), 30);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> estimate(absurd, market, 4096, 1))
        .withMessageContaining("carry the weight");
  }

  @Test
  void aKnownQuarterPullsTheEstimateTowardsIt() {
    Methodology fewer =
        TestMethodology.withPrior(
            methodology, "spend.cards-2021-q1", new Prior.LogNormal(2.5, 0.1), 2.5);
    assertThat(estimate(fewer, market, 4096, 1).boom().p50())
        .isLessThan(estimate(methodology, market, 4096, 1).boom().p50());
  }

  @Test
  void withoutFactorsTheFiguresAreThoseOfInputsThatMoveAlone() {
    var alone =
        new Methodology(
            methodology.version(),
            methodology.hash(),
            methodology.parameters(),
            methodology.paths(),
            methodology.scenarios(),
            Dependence.NONE,
            methodology.coordinates());
    var independent =
        new Question(methodology.scenario("independent"), Question.MERGE, WhatIf.NOTHING, 256, 1);
    IndustryEstimate switchedOff = new IndustryEstimator(methodology, market).estimate(independent);
    IndustryEstimate never =
        new IndustryEstimator(alone, market).estimate(Question.base(Question.MERGE, 256, 1));
    assertThat(switchedOff.recovery()).isEqualTo(never.recovery());
    assertThat(switchedOff.life()).isEqualTo(never.life());
  }

  @Test
  void aParameterMoreReshufflesNoOther() {
    var more = new ArrayList<>(methodology.parameters());
    Parameter shipped = methodology.parameter("gate.risers");
    more.add(
        0,
        new Parameter(
            "spend.brand-new",
            "n",
            "A newcomer",
            "1",
            shipped.prior(),
            shipped.p5(),
            shipped.p50(),
            shipped.p95(),
            shipped.grade(),
            shipped.sources(),
            ""));
    var coordinates = new ArrayList<>(methodology.coordinates());
    coordinates.add("spend.brand-new");
    var grown =
        new Methodology(
            methodology.version(),
            methodology.hash(),
            more,
            methodology.paths(),
            methodology.scenarios(),
            methodology.dependence(),
            coordinates);
    assertThat(estimate(grown, market, 256, 1)).isEqualTo(estimate(methodology, market, 256, 1));
  }

  private static IndustryEstimate estimate(
      Methodology methodology, MarketSnapshot market, int draws, long seed) {
    var estimator = new IndustryEstimator(methodology, market);
    return estimator.estimate(Question.base(estimator.latest(), draws, seed));
  }
}
