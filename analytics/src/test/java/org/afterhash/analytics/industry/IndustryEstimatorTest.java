package org.afterhash.analytics.industry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.domain.estimate.ClassRecovery;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.Driver;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.IndustryEstimate.PlacedClaim;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.Precision.StandardErrors;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.Recovery;
import org.afterhash.domain.estimate.RentalTier;
import org.afterhash.domain.estimate.Repurposable;
import org.afterhash.domain.estimate.SpendBreakdown.OfClass;
import org.afterhash.domain.estimate.SpendBreakdown.OfYear;
import org.afterhash.domain.estimate.Swing;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Dependence;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Parameter;
import org.afterhash.domain.method.Prior;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(ints = {0, 45})
  void whatBecameOfTheSpendAddsUpToWhatIsRecoverable(int months) {
    Recovery recovery = recovery(months);
    double steps = recovery.waterfall().stream().mapToDouble(step -> step.amount().mean()).sum();
    assertThat(steps).isCloseTo(recovery.value().mean(), Percentage.withPercentage(1e-6));
    assertThat(recovery.waterfall().get(0).id()).isEqualTo("paid");
    assertThat(recovery.waterfall().get(0).amount().mean()).isBetween(13e9, 19e9);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 45})
  void modelsAddUpToTheIndustryAndThoseThatBringMostComeFirst(int months) {
    Recovery recovery = recovery(months);
    List<ClassRecovery> classes = recovery.byClass();
    assertThat(classes).extracting(of -> -of.value().mean()).isSorted();
    assertThat(classes.stream().mapToDouble(of -> of.value().mean()).sum())
        .isCloseTo(recovery.value().mean(), Percentage.withPercentage(1e-6));
    assertThat(classes.stream().mapToDouble(of -> of.cards().mean()).sum())
        .isCloseTo(recovery.cardsAtMerge().mean(), Percentage.withPercentage(1e-6));
    for (Outcome outcome : Outcome.values()) {
      double cards =
          classes.stream()
              .flatMap(of -> of.byOutcome().stream().filter(by -> by.outcome() == outcome))
              .mapToDouble(by -> by.cards().mean())
              .sum();
      double all =
          recovery.byOutcome().stream()
              .filter(by -> by.outcome() == outcome)
              .mapToDouble(by -> by.cards().mean())
              .sum();
      assertThat(cards).isCloseTo(all, within(1e-6 * recovery.cardsAtMerge().mean()));
    }
  }

  @Test
  void farMoreCardsSuitThanAreAskedForAndRentsLieBetweenBreakEvenAndList() {
    Recovery recovery = recovery(0);
    double rented = 0;
    for (RentalTier tier : recovery.rental()) {
      assertThat(tier.places().p50()).as(tier.id()).isGreaterThan(5 * tier.demanded().p50());
      assertThat(tier.clearingRent().p95()).isLessThanOrEqualTo(tier.listRate().p95());
      assertThat(tier.clearingRent().mean()).isLessThanOrEqualTo(tier.listRate().mean());
      assertThat(tier.rented().p95()).isLessThan(tier.suitable().p95());
      assertThat(tier.breakEven()).isNotNull();
      rented += tier.rented().mean();
    }
    assertThat(recovery.rental())
        .extracting(RentalTier::id)
        .containsExactly("batch", "inference", "large");
    assertThat(rented)
        .isCloseTo(recovery.byOutcome().get(1).cards().mean(), Percentage.withPercentage(1e-6));
  }

  private Recovery recovery(int months) {
    var estimator = new IndustryEstimator(methodology, market);
    YearMonth date = Question.MERGE.plusMonths(months);
    return estimator.estimate(Question.base(date, 1024, 1)).recovery();
  }

  @Test
  void noRentOfTheMarketIsAboveTheListRateAndInSomeWorldsMinersUndercutIt() {
    var estimator = new IndustryEstimator(methodology, market);
    MarketDraws draws = estimator.market(Question.base(Question.MERGE, 1024, 1));
    List<String> ids = new ArrayList<>(List.of("rental.rate-3090", "rental.early-level"));
    ids.addAll(ParameterDraws.common(methodology));
    double[][] rows = ids.stream().map(draws::coordinates).toArray(double[][]::new);
    var drawn = new ParameterDraws(methodology, ids, rows);
    double[] rate = drawn.of("rental.rate-3090");
    double[] level = drawn.of("rental.early-level");
    int below = 0;
    for (int i = 0; i < draws.draws(); i++) {
      double list = rate[i] * level[i];
      for (Tier tier : Tier.values()) {
        assertThat(draws.rent(tier)[i]).isPositive().isLessThanOrEqualTo(list * (1 + 1e-12));
        below += draws.rent(tier)[i] < 0.99 * list ? 1 : 0;
      }
    }
    assertThat(below).isBetween(100, 3000);
  }

  @Test
  void eachInputAloneMovesTheShareItsWayAndTheWidestStandFirst() {
    var estimator = new IndustryEstimator(methodology, market);
    IndustryEstimate estimate = estimator.estimate(Question.base(Question.MERGE, 1024, 1));
    List<Swing> tornado = estimate.tornado();
    assertThat(tornado).hasSize(12).extracting(swing -> -swing.width()).isSorted();
    Map<String, Swing> swings = new TreeMap<>();
    tornado.forEach(swing -> swings.put(swing.parameter(), swing));
    for (String less : List.of("spend.premium-paid", "spend.price-level", "sale.months")) {
      assertThat(swings.get(less).shareAtHigh()).as(less).isLessThan(swings.get(less).shareAtLow());
    }
    for (String more : List.of("sale.bulk", "sale.elasticity", "prices")) {
      assertThat(swings.get(more).shareAtHigh())
          .as(more)
          .isGreaterThan(swings.get(more).shareAtLow());
    }
    // The level of prices paid divides the share, and is uniform between 0.85 and 1.15.
    Swing level = swings.get("spend.price-level");
    assertThat(level.shareAtLow() / level.shareAtHigh()).isCloseTo(1.12 / 0.88, within(1e-9));
    double median = estimate.recovery().share().p50();
    assertThat(level.shareAtLow()).isGreaterThan(median);
    assertThat(level.shareAtHigh()).isLessThan(median);
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
  void publishedQuantilesMeetTheStopRuleAndTheirErrorsAreThoseThatOtherSeedsShow() {
    var estimator = new IndustryEstimator(methodology, market);
    IndustryEstimate one = estimator.estimate(Question.base(Question.MERGE, 1 << 14, 1));
    IndustryEstimate other = estimator.estimate(Question.base(Question.MERGE, 1 << 14, 2));
    assertThat(one.precision().replicates()).isEqualTo(16);
    assertThat(one.precision().effectiveDraws()).isGreaterThan(2000);
    Map<String, Function<IndustryEstimate, Distribution>> quantities =
        Map.of(
            "spend.life",
            IndustryEstimate::life,
            "spend.boom",
            IndustryEstimate::boom,
            "recoverable.value",
            estimate -> estimate.recovery().value(),
            "recoverable.share",
            estimate -> estimate.recovery().share());
    quantities.forEach(
        (id, of) -> {
          StandardErrors errors = one.precision().of(id).orElseThrow();
          double limit = 0.005 * of.apply(one).p50();
          assertThat(errors.p5()).as(id).isPositive().isLessThan(limit);
          assertThat(errors.p95()).as(id).isPositive().isLessThan(limit);
          assertThat(of.apply(other).p50())
              .as(id)
              .isCloseTo(of.apply(one).p50(), within(6 * errors.p50()));
        });
    assertThat(estimate(methodology, market, 256, 1).precision().quantities()).isEmpty();
  }

  @Test
  void yearsAndModelsAddUpToTheSpend() {
    IndustryEstimate estimate = estimate(methodology, market, 1024, 1);
    Percentage close = Percentage.withPercentage(1e-6);
    assertThat(estimate.breakdown().byYear().stream().mapToDouble(of -> of.spend().mean()).sum())
        .isCloseTo(estimate.life().mean(), close);
    assertThat(estimate.breakdown().byClass().stream().mapToDouble(of -> of.spend().mean()).sum())
        .isCloseTo(estimate.life().mean(), close);
    assertThat(estimate.breakdown().byYear()).extracting(OfYear::year).startsWith(2015, 2016);
    // Each card costs what its hashrate does.
    Map<String, Double> rates =
        TestMarket.fleet().stream()
            .flatMap(share -> share.models().stream().map(id -> Map.entry(id, share)))
            .collect(
                Collectors.toMap(
                    e -> e.getKey().value(), e -> e.getValue().mhsPerCard(), (a, b) -> b));
    OfClass one = estimate.breakdown().byClass().get(0);
    OfClass other = estimate.breakdown().byClass().get(3);
    assertThat(one.perCard().p50() / other.perCard().p50())
        .isCloseTo(rates.get(one.model().value()) / rates.get(other.model().value()), within(1e-9));
  }

  @Test
  void bitprosStatementWouldPullTheBoomTowardsItAndTheBaseIsWithoutIt() {
    IndustryEstimate estimate = estimate(methodology, market, 4096, 1);
    assertThat(estimate.breakdown().boomWithBitpro().p50())
        .isGreaterThan(estimate.boom().p50())
        .isLessThan(15e9);
    assertThat(estimate.breakdown().lifeWithBitpro().p50()).isGreaterThan(estimate.life().p50());
    Methodology loud =
        TestMethodology.withPrior(
            methodology, "spend.stated-boom", new Prior.LogNormal(12, 0.35), 12);
    assertThat(estimate(loud, market, 4096, 1).boom()).isEqualTo(estimate.boom());
  }

  @Test
  void everythingDrawnHasADimensionAndEveryDimensionIsDrawn() {
    var drawn = new ArrayList<>(Models.DRAWN);
    drawn.addAll(ParameterDraws.common(methodology));
    drawn.addAll(List.of("prices.1", "prices.2", "prices.3", "prices.4"));
    for (String id : Models.DRAWN) {
      if (methodology.parameter(id).prior() instanceof Prior.Fixed) {
        drawn.remove(id);
      }
    }
    assertThat(methodology.coordinates()).containsExactlyInAnyOrderElementsOf(drawn);
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
