package org.afterhash.analytics.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.afterhash.domain.estimate.Allocation;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A fleet whose cards would all be rented out if its owner could. */
class FleetAllocationTest {
  private final FleetValuer valuer = TestValuer.shipped(512);

  @Test
  void whereNothingIsSaidToBeShortThereIsNothingToAllocate() {
    assertThat(value(null, null, null).allocation()).isNull();
  }

  @Test
  void whereThereIsEnoughAllIsDoneThatIsBestAndMoreIsWorthNothing() {
    FleetValuation v = value(1e9, 1e6, 1_000_000);
    Allocation allocation = v.allocation();
    assertThat(allocation.value().mean()).isCloseTo(allocation.unlimited(), within(1e-3));
    assertThat(allocation.value().mean()).isCloseTo(v.recoverable().mean(), within(1.0));
    assertThat(allocation.resources()).extracting(Allocation.Resource::oneMore).containsOnly(0.0);
  }

  @Test
  void withoutCapitalOrPowerNothingIsRentedOutThatNeedsIt() {
    assertThat(rented(value(0.0, null, null))).isZero();
    assertThat(rented(value(null, 0.0, null))).isZero();
    assertThat(value(null, 0.0, null).allocation().parts())
        .extracting(Allocation.Part::outcome)
        .isSubsetOf(Outcome.SELL, Outcome.SCRAP);
  }

  @Test
  void moreOfWhatIsShortNeverBringsLessAndTheFirstUnitBringsWhatItIsSaidToBeWorth() {
    double last = 0;
    for (double kw : new double[] {0, 2, 3, 5, 9, 20, 60}) {
      Allocation allocation = value(null, kw, null).allocation();
      assertThat(allocation.value().mean()).isGreaterThanOrEqualTo(last - 1e-6);
      last = allocation.value().mean();
    }
    Allocation two = value(null, 2.0, null).allocation();
    double three = value(null, 3.0, null).allocation().value().mean();
    assertThat(two.resources().get(0).oneMore()).isPositive();
    assertThat(three - two.value().mean())
        .isCloseTo(two.resources().get(0).oneMore(), within(1e-3));
  }

  @Test
  void theCardsOfEachGroupAddUpAndNoMoreIsUsedThanThereIs() {
    Allocation allocation = value(3000.0, 8.0, 2000).allocation();
    double cards = 0;
    double value = 0;
    for (Allocation.Part part : allocation.parts()) {
      cards += part.cards();
      value += part.value();
    }
    assertThat(cards).isCloseTo(40 + 60 + 100 + 5, within(1e-3));
    assertThat(value).isCloseTo(allocation.value().mean(), within(1e-3 * value));
    assertThat(allocation.resources())
        .hasSize(3)
        .allSatisfy(of -> assertThat(of.used()).isLessThanOrEqualTo(of.available() + 1e-6));
  }

  private static double rented(FleetValuation v) {
    return v.allocation().parts().stream()
        .filter(part -> part.outcome() == Outcome.RENT)
        .mapToDouble(Allocation.Part::cards)
        .sum();
  }

  private FleetValuation value(
      @Nullable Double capital, @Nullable Double kw, @Nullable Integer uplink) {
    var site = new Site(Site.Kind.WAREHOUSE, null, uplink, null, null, null, null);
    var known = new WhatIf(Map.of(Input.UTILISATION, 0.95, Input.POWER_PRICE, 0.02));
    return valuer.value(new FleetQuestion(fleet(), site, known, new Limits(capital, kw)));
  }

  private static Fleet fleet() {
    return new Fleet(
        List.of(
            holding("RTX 3090", 40, Condition.WORKS),
            holding("RTX 3070", 60, Condition.UNKNOWN),
            holding("RX 580 8GB", 100, Condition.WORKS),
            holding("RTX 3080", 5, Condition.DEAD)));
  }

  private static Holding holding(String model, int count, Condition condition) {
    return new Holding(GpuModelId.ofName(model), count, condition, null, null);
  }
}
