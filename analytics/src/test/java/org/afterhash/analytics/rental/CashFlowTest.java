package org.afterhash.analytics.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CashFlowTest {

  /** A table worked elsewhere: no ramp, no idle power, no failures, always up. */
  @ParameterizedTest
  @CsvSource({
    "700, 290, 0.347, 0.225, 0.164, 0.139",
    "480, 250, 0.284, 0.185, 0.136, 0.115",
    "300, 190, 0.229, 0.148, 0.108, 0.091",
    "240, 160, 0.209, 0.134, 0.097, 0.082",
    "1299, 290, 0.503, 0.319, 0.227, 0.188"
  })
  void breakEvenRentsAreThoseOfATableWorkedElsewhere(
      double sale, double watts, double at30, double at50, double at75, double at95) {
    assertThat(breakEven(sale, watts, 0.30)).isCloseTo(at30, within(0.0011));
    assertThat(breakEven(sale, watts, 0.50)).isCloseTo(at50, within(0.0011));
    assertThat(breakEven(sale, watts, 0.75)).isCloseTo(at75, within(0.0011));
    assertThat(breakEven(sale, watts, 0.95)).isCloseTo(at95, within(0.0011));
  }

  private static double breakEven(double sale, double watts, double use) {
    var work = new CashFlow.Work(use, 0, 1, 0.25, 0.25, watts * 1.15 / 1000, 0);
    var terms = new CashFlow.Terms(0.07, 300, 40.0 / 12, 0, 0.25, 36, 0.35 * sale);
    return CashFlow.of(work, terms).breakEven(sale);
  }

  @Property(tries = 200)
  void theClosedFormAgreesWithAWalkThroughTheMonths(
      @ForAll @DoubleRange(min = 0.05, max = 1) double use,
      @ForAll @DoubleRange(min = 0.5, max = 6) double ramp,
      @ForAll @DoubleRange(min = -0.1, max = 0.6) double decline,
      @ForAll @DoubleRange(min = 0, max = 0.5) double power,
      @ForAll @DoubleRange(min = 0, max = 0.5) double discount,
      @ForAll @IntRange(min = 1, max = 60) int months) {
    var work = new CashFlow.Work(use, ramp, 0.95, 0.24, decline, 0.3, 0.025);
    var terms = new CashFlow.Terms(power, 250, 12, 0.04, discount, months, 150);
    double value = -250;
    for (int m = 1; m <= months; m++) {
      double t = m - 0.5;
      double kept = Math.exp(-0.04 * t / 12) * Math.pow(1 + discount, -t / 12);
      double busy = use * (1 - Math.exp(-t / ramp));
      double rent = 0.2 * Math.exp(-decline * t / 12) * 730 * busy * 0.95 * 0.76;
      double energy = 730 * power * (0.3 * busy + 0.025 * (1 - busy));
      value += kept * (rent - energy - 12);
    }
    value += 150 * Math.exp(-0.04 * months / 12) * Math.pow(1 + discount, -months / 12.0);
    CashFlow flow = CashFlow.of(work, terms);
    assertThat(flow.value(0.2)).isCloseTo(value, within(1e-6));
    assertThat(flow.value(flow.breakEven(300))).isCloseTo(300, within(1e-6));
  }

  @Property(tries = 200)
  void moneyIsBackInTheFirstMonthAfterWhichAShorterRentingWouldNotLose(
      @ForAll @DoubleRange(min = 0.05, max = 1) double use,
      @ForAll @DoubleRange(min = 0, max = 400) double upFront,
      @ForAll @DoubleRange(min = 0.05, max = 0.4) double rent) {
    var work = new CashFlow.Work(use, 2, 0.95, 0.24, 0.25, 0.3, 0.025);
    int first = 0;
    for (int months = 36; months >= 1; months--) {
      var undiscounted = new CashFlow.Terms(0.07, upFront, 5, 0.04, 0, months, 0);
      first = CashFlow.of(work, undiscounted).value(rent) >= 0 ? months : first;
    }
    var terms = new CashFlow.Terms(0.07, upFront, 5, 0.04, 0.25, 36, 150);
    assertThat(CashFlow.payback(work, terms, rent).orElse(0)).isEqualTo(first);
  }

  @Property(tries = 200)
  void atTheBreakEvenUseRentingIsWorthAsMuchAsTheAlternative(
      @ForAll @DoubleRange(min = 0, max = 900) double alternative,
      @ForAll @DoubleRange(min = 0.05, max = 0.6) double rent) {
    var work = new CashFlow.Work(0.4, 2, 0.95, 0.24, 0.25, 0.3, 0.025);
    var terms = new CashFlow.Terms(0.07, 250, 5, 0.04, 0.25, 36, 150);
    double always = CashFlow.of(work.withUse(1), terms).value(rent);
    var use = CashFlow.breakEvenUse(work, terms, rent, alternative);
    assertThat(use.isPresent()).isEqualTo(always >= alternative);
    if (use.isPresent()) {
      assertThat(CashFlow.of(work.withUse(use.getAsDouble()), terms).value(rent))
          .isCloseTo(alternative, within(1e-6));
    }
  }

  @Property(tries = 200)
  void dearerPowerNeverMakesRentingWorthMore(
      @ForAll @DoubleRange(min = 0, max = 0.5) double cheap,
      @ForAll @DoubleRange(min = 0, max = 0.5) double more,
      @ForAll @DoubleRange(min = 0.05, max = 1) double use) {
    var work = new CashFlow.Work(use, 2, 0.95, 0.24, 0.25, 0.3, 0.025);
    double one = CashFlow.of(work, new CashFlow.Terms(cheap, 250, 12, 0, 0.2, 36, 9)).value(0.2);
    double two =
        CashFlow.of(work, new CashFlow.Terms(cheap + more, 250, 12, 0, 0.2, 36, 9)).value(0.2);
    assertThat(two).isLessThanOrEqualTo(one);
  }

  /**
   * Where rents hold and the card is worth nothing at the end, time only spreads the conversion.
   */
  @Property(tries = 200)
  void theLongerACardIsRentedTheLowerTheRentThatPaysForItsConversion(
      @ForAll @DoubleRange(min = 0.05, max = 1) double use,
      @ForAll @DoubleRange(min = 0, max = 0.5) double power,
      @ForAll @DoubleRange(min = 0, max = 0.5) double discount,
      @ForAll @IntRange(min = 1, max = 59) int months) {
    var work = new CashFlow.Work(use, 0, 0.95, 0.24, 0, 0.3, 0.025);
    var shorter = new CashFlow.Terms(power, 250, 12, 0.04, discount, months, 0);
    var longer = new CashFlow.Terms(power, 250, 12, 0.04, discount, months + 1, 0);
    assertThat(CashFlow.of(work, longer).breakEven(0))
        .isLessThan(CashFlow.of(work, shorter).breakEven(0));
  }
}
