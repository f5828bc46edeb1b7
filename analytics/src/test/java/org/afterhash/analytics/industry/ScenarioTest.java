package org.afterhash.analytics.industry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.Map;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.IndustryEstimate;
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
    return estimate(METHODOLOGY.scenario(id), Question.MERGE, WhatIf.NOTHING);
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
