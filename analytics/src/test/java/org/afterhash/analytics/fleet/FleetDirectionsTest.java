package org.afterhash.analytics.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.Limits;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.estimate.WhatIf.Input;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.gpu.GpuModelId;

/** In which direction a fleet's value can only go, whatever else is the case. */
class FleetDirectionsTest {
  private static final double ROUNDING = 1e-6;
  private static final FleetValuer VALUER = TestValuer.shipped(128);

  @Property(tries = 25)
  void dearerPowerNeverMakesRentingMiningOrTheWholeWorthMore(
      @ForAll @DoubleRange(min = 0, max = 0.5) double one,
      @ForAll @DoubleRange(min = 0, max = 0.5) double other,
      @ForAll @IntRange(min = 1, max = 2000) int count) {
    FleetValuation cheap = value(count, Map.of(Input.POWER_PRICE, Math.min(one, other)));
    FleetValuation dear = value(count, Map.of(Input.POWER_PRICE, Math.max(one, other)));
    assertThat(mean(dear, Outcome.RENT)).isLessThanOrEqualTo(mean(cheap, Outcome.RENT) + ROUNDING);
    assertThat(mean(dear, Outcome.MINE)).isLessThanOrEqualTo(mean(cheap, Outcome.MINE) + ROUNDING);
    assertThat(mean(dear, Outcome.SELL)).isEqualTo(mean(cheap, Outcome.SELL));
    assertThat(dear.recoverable().mean())
        .isLessThanOrEqualTo(cheap.recoverable().mean() + ROUNDING * count);
  }

  @Property(tries = 25)
  void moreCardsNeverRaiseWhatOneIsSoldOrRentedOutFor(
      @ForAll @IntRange(min = 13, max = 499) int one,
      @ForAll @IntRange(min = 13, max = 499) int other) {
    // Of one kind of owner, up to 999 cards: small and large ones have other terms.
    FleetValuation few = value(Math.min(one, other), Map.of());
    FleetValuation many = value(Math.max(one, other), Map.of());
    assertThat(mean(many, Outcome.SELL)).isLessThanOrEqualTo(mean(few, Outcome.SELL) + ROUNDING);
  }

  @Property(tries = 25)
  void moreUseNeverLowersWhatRentingBringsWhereTheRentCoversThePower(
      @ForAll @DoubleRange(min = 0, max = 1) double one,
      @ForAll @DoubleRange(min = 0, max = 1) double other) {
    FleetValuation less = rentedAt(Math.min(one, other));
    FleetValuation more = rentedAt(Math.max(one, other));
    assertThat(mean(more, Outcome.RENT))
        .isGreaterThanOrEqualTo(mean(less, Outcome.RENT) - ROUNDING);
  }

  private static FleetValuation rentedAt(double use) {
    return value(1, Map.of(Input.UTILISATION, use, Input.POWER_PRICE, 0.0));
  }

  @Property(tries = 25)
  void aDearerConversionNeverRaisesWhatRentingBrings(
      @ForAll @DoubleRange(min = 0, max = 5000) double one,
      @ForAll @DoubleRange(min = 0, max = 5000) double other) {
    FleetValuation cheap = value(40, Map.of(Input.CONVERSION_COST, Math.min(one, other)));
    FleetValuation dear = value(40, Map.of(Input.CONVERSION_COST, Math.max(one, other)));
    assertThat(mean(dear, Outcome.RENT)).isLessThanOrEqualTo(mean(cheap, Outcome.RENT) + ROUNDING);
  }

  @Property(tries = 25)
  void lessPatienceNeverRaisesWhatASaleOrThePlanBrings(
      @ForAll @DoubleRange(min = 0, max = 1) double one,
      @ForAll @DoubleRange(min = 0, max = 1) double other) {
    FleetValuation patient = value(40, Map.of(Input.DISCOUNT_RATE, Math.min(one, other)));
    FleetValuation hasty = value(40, Map.of(Input.DISCOUNT_RATE, Math.max(one, other)));
    assertThat(mean(hasty, Outcome.SELL))
        .isLessThanOrEqualTo(mean(patient, Outcome.SELL) + ROUNDING);
    assertThat(hasty.recoverable().mean())
        .isLessThanOrEqualTo(patient.recoverable().mean() + ROUNDING);
  }

  @Property(tries = 20)
  void aBetterMachineNeverRentsOutForLess(
      @ForAll @IntRange(min = 1, max = 16) int lanes,
      @ForAll @IntRange(min = 1, max = 16) int more,
      @ForAll @DoubleRange(min = 0, max = 64) double memory,
      @ForAll @DoubleRange(min = 0, max = 256) double disk,
      @ForAll @IntRange(min = 1, max = 2000) int uplink) {
    double worse = mean(at(Math.min(lanes, more), memory, disk, uplink), Outcome.RENT);
    double better =
        mean(at(Math.max(lanes, more), memory + 16, disk + 128, uplink + 500), Outcome.RENT);
    assertThat(better).isGreaterThanOrEqualTo(worse - ROUNDING);
  }

  private static FleetValuation at(int lanes, double memory, double disk, int uplink) {
    var site = new Site(Site.Kind.WAREHOUSE, 0.07, uplink, lanes, memory, 1.0, disk);
    return VALUER.value(new FleetQuestion(fleet(40), site, WhatIf.NOTHING));
  }

  @Property(tries = 20)
  void moreCapitalOrPowerNeverLowersWhatIsMadeOfTheFleet(
      @ForAll @DoubleRange(min = 0, max = 50_000) double capital,
      @ForAll @DoubleRange(min = 0, max = 50_000) double moreCapital,
      @ForAll @DoubleRange(min = 0, max = 30) double power) {
    double less = allocated(new Limits(capital, power));
    double more = allocated(new Limits(capital + moreCapital, power + 1));
    assertThat(more).isGreaterThanOrEqualTo(less - 1e-4);
  }

  private static double allocated(Limits limits) {
    var known = new WhatIf(Map.of(Input.UTILISATION, 0.95, Input.POWER_PRICE, 0.02));
    return VALUER
        .value(new FleetQuestion(fleet(40), Site.UNKNOWN, known, limits))
        .allocation()
        .value()
        .mean();
  }

  @Example
  void aPlanThatMayTakeLongerNeverBringsLess() {
    double last = 0;
    for (double months : new double[] {1, 2, 4, 8, 16}) {
      double value = value(400_000, Map.of(Input.SALE_MONTHS, months)).plan().value().mean();
      assertThat(value).isGreaterThan(0.999 * last);
      last = value;
    }
  }

  private static FleetValuation value(int count, Map<Input, Double> known) {
    return VALUER.value(new FleetQuestion(fleet(count), Site.UNKNOWN, new WhatIf(known)));
  }

  private static Fleet fleet(int count) {
    return new Fleet(
        List.of(
            new Holding(GpuModelId.ofName("RTX 3090"), count, Condition.WORKS, null, null),
            new Holding(GpuModelId.ofName("RX 580 8GB"), count, Condition.UNKNOWN, null, null)));
  }

  /** What an action brings of one RTX 3090, mean, USD. */
  private static double mean(FleetValuation v, Outcome outcome) {
    return v.lines().get(0).decision().of(outcome).value().mean();
  }
}
