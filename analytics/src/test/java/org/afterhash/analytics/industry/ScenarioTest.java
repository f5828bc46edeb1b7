package org.afterhash.analytics.industry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Map;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.NaiveReading;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.estimate.WhatIf.Input;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Scenario;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTest {
  private static final int DRAWS = 1024;
  private static final Methodology METHODOLOGY = TestMethodology.shipped();
  private static final IndustryEstimator ESTIMATOR =
      new IndustryEstimator(METHODOLOGY, TestMarket.withMergeYears());

  private static IndustryEstimate scenario(String id) {
    Scenario scenario = METHODOLOGY.scenario(id);
    YearMonth only = scenario.date();
    return estimate(scenario, only == null ? Question.MERGE : only, WhatIf.NOTHING);
  }

  private static IndustryEstimate whatIf(Input input, double value) {
    var whatIf = new WhatIf(Map.of(input, value));
    return estimate(Scenario.BASE, Question.MERGE, whatIf);
  }

  private static IndustryEstimate estimate(Scenario scenario, YearMonth date, WhatIf whatIf) {
    return ESTIMATOR.estimate(new Question(scenario, date, whatIf, DRAWS, 1));
  }

  private static double value(IndustryEstimate estimate) {
    return estimate.recovery().value().mean();
  }

  private static double rented(IndustryEstimate estimate) {
    return estimate.recovery().byOutcome().get(Outcome.RENT.ordinal()).value().mean();
  }

  @Test
  void sellingInHasteBringsLessThanTheBaseAndEveryStoryOfCheapOrDearRentingGoesItsWay() {
    IndustryEstimate base = scenario("base");
    assertThat(value(scenario("fire_sale"))).isLessThan(value(base));
    assertThat(rented(scenario("ai_boom"))).isGreaterThan(rented(base));
    assertThat(rented(scenario("ai_bust"))).isLessThan(rented(base));
    assertThat(rented(scenario("cheap_power"))).isGreaterThan(rented(base));
    assertThat(rented(scenario("tier3_colo"))).isLessThan(rented(base));
    assertThat(value(scenario("new_coin"))).isGreaterThan(value(base));
  }

  private static double cardsRented(IndustryEstimate estimate) {
    return estimate.recovery().byOutcome().get(Outcome.RENT.ordinal()).cards().mean();
  }

  private static double suitable(IndustryEstimate estimate) {
    return estimate.recovery().rental().get(0).suitable().mean();
  }

  @Test
  void whoSoldInJanuary2022GotFarMoreThanWhoWaited() {
    IndustryEstimate early = scenario("early_seller");
    assertThat(value(early)).isGreaterThan(2 * value(scenario("base")));
    assertThat(early.recovery().valuedAt()).isEqualTo(YearMonth.of(2022, 1));
    assertThat(early.recovery().soldBefore().p95()).isZero();
    assertThat(rented(early)).isLessThan(1e3);
    assertThat(early.recovery().waterfall().get(5).amount().mean())
        .as("pressure")
        .isBetween(-1e6, 0.0);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> estimate(METHODOLOGY.scenario("early_seller"), Question.MERGE, WhatIf.NOTHING))
        .withMessageContaining("2022-01");
  }

  @Test
  void aStrictLicenceTakesFarmsOutAndTheirCardsFewerAreRented() {
    IndustryEstimate base = scenario("base");
    IndustryEstimate strict = scenario("licence_strict");
    assertThat(suitable(strict)).isLessThan(0.6 * suitable(base)).isPositive();
    assertThat(cardsRented(strict)).isLessThan(cardsRented(base));
    assertThat(value(strict)).isLessThanOrEqualTo(value(base));
  }

  @Test
  void forcedSharesAreThoseOfAllCardsAndMoreOfThemAreNeverRentedLess() {
    double cards = 0;
    for (int share : new int[] {5, 10, 15}) {
      IndustryEstimate forced = scenario("bitpro_" + share);
      assertThat(forced.repurposable().asIs().p5()).isCloseTo(share / 100.0, within(1e-9));
      assertThat(forced.repurposable().fullRebuild().p95()).isCloseTo(share / 100.0, within(1e-9));
      double works = 1 - METHODOLOGY.parameter("sale.unsellable").p50();
      assertThat(suitable(forced) / forced.recovery().cardsHeld().mean())
          .isCloseTo(share / 100.0 * works, within(0.003));
      assertThat(cardsRented(forced)).isGreaterThanOrEqualTo(cards);
      cards = cardsRented(forced);
    }
  }

  @Test
  void theNaiveReadingIsAProductOfTwoStatements() {
    assertThat(NaiveReading.of(METHODOLOGY)).isEqualTo(new NaiveReading(0.75e9, 1.5e9, 2.25e9));
  }

  /** But for those that say how inputs move together: hashrate and rates of cards do, too. */
  @Test
  void noStoryTouchesTheSpend() {
    IndustryEstimate base = scenario("base");
    for (Scenario scenario : METHODOLOGY.scenarios()) {
      if (scenario.shocks().stream().anyMatch(s -> s.parameter().startsWith("dependence."))) {
        continue;
      }
      assertThat(scenario(scenario.id()).life()).as(scenario.id()).isEqualTo(base.life());
    }
  }

  @Test
  void inputsThatMoveTogetherWidenTheValueAndBarelyMoveItsMiddle() {
    double last = 0;
    for (String id : new String[] {"independent", "base", "strong_dependence"}) {
      Distribution value = scenario(id).recovery().value();
      assertThat(value.p95() - value.p5()).as(id).isGreaterThan(last);
      assertThat(value.p50()).isCloseTo(2.05e9, Percentage.withPercentage(3));
      last = value.p95() - value.p5();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-09", "2023-05", "2026-06"})
  void dearerPowerNeverRaisesWhatRentingBringsAtAnyDate(String date) {
    double last = Double.POSITIVE_INFINITY;
    for (double power : new double[] {0, 0.05, 0.15, 0.5}) {
      var whatIf = new WhatIf(Map.of(Input.POWER_PRICE, power));
      double now = rented(estimate(Scenario.BASE, YearMonth.parse(date), whatIf));
      assertThat(now).isLessThanOrEqualTo(last);
      last = now;
    }
  }

  @Test
  void moreUseNeverLowersAndDearerConversionNeverRaisesTheValue() {
    double last = 0;
    for (double use : new double[] {0, 0.3, 0.6, 1}) {
      double now = value(whatIf(Input.UTILISATION, use));
      assertThat(now).isGreaterThanOrEqualTo(last);
      last = now;
    }
    last = Double.POSITIVE_INFINITY;
    for (double cost : new double[] {0, 300, 5000}) {
      double now = value(whatIf(Input.CONVERSION_COST, cost));
      assertThat(now).isLessThanOrEqualTo(last);
      last = now;
    }
  }

  @Test
  void aHigherDiscountRateNeverRaisesTheValue() {
    double last = Double.POSITIVE_INFINITY;
    for (double rate : new double[] {0, 0.1, 0.3, 1}) {
      double now = value(whatIf(Input.DISCOUNT_RATE, rate));
      assertThat(now).isLessThanOrEqualTo(last);
      last = now;
    }
  }

  @Test
  void withNoUseAtAllNothingIsRentedOut() {
    assertThat(rented(whatIf(Input.UTILISATION, 0))).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 0.51, Double.NaN})
  void valuesOutOfRangeAreRefusedWithTheRange(double power) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WhatIf(Map.of(Input.POWER_PRICE, power)))
        .withMessageContaining("powerPrice is not between 0.0 and 0.5");
  }
}
