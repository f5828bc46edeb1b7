package org.afterhash.analytics.industry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.Recovery;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.estimate.WhatIf.Input;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Scenario;
import org.afterhash.domain.method.Shock;
import org.junit.jupiter.api.Test;

/**
 * Which way a whole estimate moves with what a reader says, whatever the scenario, the date and the
 * seed. Means over the draws: in a single draw the tolerance of the balance can show.
 */
class EstimateDirectionsTest {
  private static final int WORLDS = 12;
  private static final int DRAWS = 128;
  private static final double TOLERANCE = 2e-3;
  private static final int SEEDS = 99_999;

  private static final Methodology METHODOLOGY = TestMethodology.shipped();
  private static final IndustryEstimator ESTIMATOR =
      new IndustryEstimator(METHODOLOGY, TestMarket.withMergeYears());
  private static final List<Scenario> SCENARIOS =
      METHODOLOGY.scenarios().stream().filter(scenario -> scenario.date() == null).toList();

  /** A scenario, a date and a seed. */
  private record World(Scenario scenario, YearMonth date, long seed) {
    static World of(int number) {
      var random = new SplittableRandom(number);
      int months = (int) ChronoUnit.MONTHS.between(Question.MERGE, ESTIMATOR.latest());
      return new World(
          SCENARIOS.get(random.nextInt(SCENARIOS.size())),
          Question.MERGE.plusMonths(random.nextInt(4) == 0 ? random.nextInt(months) : 0),
          number);
    }

    IndustryEstimate with(Scenario told, Map<Input, Double> known) {
      return ESTIMATOR.estimate(new Question(told, date, new WhatIf(known), DRAWS, seed));
    }

    /** The scenario with more known on top. */
    IndustryEstimate with(Shock... shocks) {
      var all = new ArrayList<>(scenario.shocks());
      all.addAll(List.of(shocks));
      return with(new Scenario(scenario.id(), scenario.label(), null, all), Map.of());
    }

    void neverRises(ToDoubleFunction<IndustryEstimate> figure, Input input, double... values) {
      double last = Double.POSITIVE_INFINITY;
      for (double value : values) {
        double now = figure.applyAsDouble(with(scenario, Map.of(input, value)));
        last = notAbove(last, now, this + ": " + input + " " + value);
      }
    }

    void neverRises(ToDoubleFunction<IndustryEstimate> figure, String id, double... values) {
      double last = Double.POSITIVE_INFINITY;
      for (double value : values) {
        double now = figure.applyAsDouble(with(new Shock.Fix(id, value)));
        last = notAbove(last, now, this + ": " + id + " " + value);
      }
    }

    private static double notAbove(double last, double now, String what) {
      assertThat(now).as(what).isLessThanOrEqualTo(last + TOLERANCE * Math.abs(last) + 1);
      return now;
    }
  }

  private static double value(IndustryEstimate estimate) {
    return estimate.recovery().value().mean();
  }

  private static double rented(IndustryEstimate estimate) {
    return of(estimate, Outcome.RENT).value().mean();
  }

  private static double cardsRented(IndustryEstimate estimate) {
    return of(estimate, Outcome.RENT).cards().mean();
  }

  private static Recovery.ByOutcome of(IndustryEstimate estimate, Outcome outcome) {
    return estimate.recovery().byOutcome().stream()
        .filter(by -> by.outcome() == outcome)
        .findFirst()
        .orElseThrow();
  }

  @Property(tries = WORLDS)
  void dearerPowerNeverPutsMoreCardsOutForRentNorRaisesWhatRentingBrings(
      @ForAll @IntRange(max = SEEDS) int number) {
    World world = World.of(number);
    world.neverRises(EstimateDirectionsTest::cardsRented, Input.POWER_PRICE, 0.0, 0.05, 0.15, 0.5);
    world.neverRises(EstimateDirectionsTest::rented, Input.POWER_PRICE, 0.0, 0.05, 0.15, 0.5);
  }

  @Property(tries = WORLDS)
  void dearerConversionNeverPutsMoreCardsOutForRent(@ForAll @IntRange(max = SEEDS) int number) {
    World.of(number)
        .neverRises(EstimateDirectionsTest::cardsRented, Input.CONVERSION_COST, 0, 200, 1000, 5000);
  }

  @Property(tries = WORLDS)
  void lessUseNeverRaisesTheValue(@ForAll @IntRange(max = SEEDS) int number) {
    World.of(number).neverRises(EstimateDirectionsTest::value, Input.UTILISATION, 1, 0.6, 0.3, 0);
  }

  /** Where rents fall below what a rented card costs, whoever is patient can lose by it. */
  @Property(tries = WORLDS)
  void whereRentsStayImpatienceNeverRaisesTheValue(@ForAll @IntRange(max = SEEDS) int number) {
    World world = World.of(number);
    double last = Double.POSITIVE_INFINITY;
    for (double rate : new double[] {0, 0.1, 0.3, 1}) {
      double now =
          value(
              world.with(
                  new Shock.Fix("rental.decline", 0),
                  new Shock.Fix("discount.small", rate),
                  new Shock.Fix("discount.farm", rate)));
      last = World.notAbove(last, now, world + ": discount " + rate);
    }
  }

  @Property(tries = WORLDS)
  void fewerRentersAndLowerRentsNeverRaiseTheValue(@ForAll @IntRange(max = SEEDS) int number) {
    World world = World.of(number);
    world.neverRises(EstimateDirectionsTest::value, "rental.rate-3090", 0.6, 0.3, 0.1);
    world.neverRises(EstimateDirectionsTest::value, "rental.demand-2023", 1e6, 1e5, 1e4);
  }

  @Property(tries = WORLDS)
  void sellingAtWorseTermsNeverRaisesTheValue(@ForAll @IntRange(max = SEEDS) int number) {
    World world = World.of(number);
    world.neverRises(EstimateDirectionsTest::value, "sale.shipping", 5, 15, 40);
    world.neverRises(EstimateDirectionsTest::value, "sale.fee", 0.02, 0.13, 0.25);
    world.neverRises(EstimateDirectionsTest::value, "sale.bulk", 1, 0.8, 0.6);
    world.neverRises(EstimateDirectionsTest::value, "sale.unsellable", 0, 0.05, 0.2);
  }

  /**
   * Later, what was sold before presses on the price of the date: the fewer buyers there are, the
   * more the price recovers once that is over.
   */
  @Property(tries = WORLDS)
  void beforeAnythingIsSoldScarcerBuyersNeverRaiseTheValue(
      @ForAll @IntRange(max = SEEDS) int number) {
    World world = World.of(number);
    new World(world.scenario, Question.MERGE, world.seed)
        .neverRises(EstimateDirectionsTest::value, "sale.absorption", 60, 20, 5);
  }

  @Test
  void onceMuchWasSoldScarcerBuyersCanRaiseTheValue() {
    var world = new World(METHODOLOGY.scenario("strong_dependence"), YearMonth.of(2023, 9), 233);
    double many = value(world.with(new Shock.Fix("sale.absorption", 20)));
    double few = value(world.with(new Shock.Fix("sale.absorption", 5)));
    assertThat(few).isGreaterThan(many);
  }

  /** Prices that fall by 3 % a month, and buyers without number: waiting only costs. */
  @Property(tries = WORLDS)
  void whereNobodyPressesOnFallingPricesALaterSaleNeverRaisesTheValue(
      @ForAll @IntRange(max = SEEDS) int number) {
    World world = World.of(number);
    double last = Double.POSITIVE_INFINITY;
    for (double months : new double[] {1, 6, 18, 36}) {
      double now =
          value(
              world.with(
                  new Shock.Fix("sale.absorption", 1e9),
                  new Shock.Fix("resale.outlook-small-error", -0.06),
                  new Shock.Fix("resale.outlook-large-error", -0.06),
                  new Shock.Fix("resale.outlook-shock", 0),
                  new Shock.Fix("sale.months", months)));
      last = World.notAbove(last, now, world + ": " + months + " months");
    }
  }

  @Property(tries = WORLDS)
  void dearerCardsRaiseTheSpendAndLowerTheShare(@ForAll @IntRange(max = SEEDS) int number) {
    World world = World.of(number);
    IndustryEstimate cheap = world.with(new Shock.Fix("spend.price-level", 0.8));
    IndustryEstimate dear = world.with(new Shock.Fix("spend.price-level", 1.2));
    assertThat(dear.life().mean()).isGreaterThan(cheap.life().mean());
    assertThat(dear.recovery().share().mean()).isLessThan(cheap.recovery().share().mean());
  }
}
