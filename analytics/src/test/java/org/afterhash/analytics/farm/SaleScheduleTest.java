package org.afterhash.analytics.farm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.farm.SaleSchedule.Kind;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.resale.MassSale;
import org.afterhash.domain.method.Methodology;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The best spread of a sale, everything uncertain at its median, against ways to know it. */
class SaleScheduleTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final Methodology SHIPPED = TestMethodology.shipped();
  private static final MassSale SALE = sale(SHIPPED);

  @Test
  void whereTimeCostsNothingAnEvenSpreadIsBest() {
    double[] sold = new SaleSchedule(SALE, List.of(new Kind(1, 60_000, 200, 1)), 12).of(0);
    assertThat(sold).hasSize(12);
    for (double month : sold) {
      assertThat(month).isCloseTo(5000, within(1e-3));
    }
  }

  @Test
  void aFewCardsAreSoldAtOnceWhereTimeCostsAndAtTheEndWhereItPays() {
    double[] falling = new SaleSchedule(SALE, List.of(new Kind(1, 9, 200, 0.98)), 12).of(0);
    double[] rising = new SaleSchedule(SALE, List.of(new Kind(1, 9, 200, 1.02)), 12).of(0);
    assertThat(falling[0]).isCloseTo(9, within(1e-6));
    assertThat(rising[11]).isCloseTo(9, within(1e-6));
  }

  /**
   * While pressure is small a month brings q·c·d^m·(1 − q/εQ), and what is best has a closed form:
   * q_m = max(0, εQ/2 · (1 − λ/(c·d^m))).
   */
  @Test
  void underLightPressureThePlanIsTheClosedFormOfALinearOne() {
    double step = 0.999999;
    double cards = 120;
    int months = 12;
    double ease = SALE.elasticity(0) / SALE.ownPressure(0, 1, 1, 1) / 2;
    // All months have a sale: then λ is known as well.
    double inverse = 0;
    for (int m = 0; m < months; m++) {
      inverse += Math.pow(step, -(m + 0.5));
    }
    double lambda = (months - cards / ease) / inverse;
    double[] sold = new SaleSchedule(SALE, List.of(new Kind(1, cards, 200, step)), months).of(0);
    double first = ease * (1 - lambda * Math.pow(step, -0.5));
    double last = ease * (1 - lambda * Math.pow(step, -11.5));
    assertThat(last).isNotCloseTo(first, Percentage.withPercentage(20));
    assertThat(last).isPositive();
    assertThat(sold[0]).isCloseTo(first, Percentage.withPercentage(0.1));
    assertThat(sold[11]).isCloseTo(last, Percentage.withPercentage(0.1));
  }

  @Test
  void noPlanOnAFineGridBringsMore() {
    double cards = 400_000;
    Kind kind = new Kind(2, cards, 300, 0.975);
    var best = new SaleSchedule(SALE, List.of(kind), 3);
    double most = 0;
    double[] found = {};
    for (int a = 0; a <= 400; a++) {
      for (int b = 0; a + b <= 400; b++) {
        double[] plan = {a * cards / 400, b * cards / 400, (400 - a - b) * cards / 400};
        double proceeds = proceeds(kind, plan);
        if (proceeds > most) {
          most = proceeds;
          found = plan;
        }
      }
    }
    assertThat(best.proceeds()).isBetween(most, most * 1.0001);
    assertThat(proceeds(kind, best.of(0))).isCloseTo(best.proceeds(), within(1e-3));
    for (int m = 0; m < 3; m++) {
      assertThat(best.of(0)[m]).isCloseTo(found[m], within(cards / 400));
    }
  }

  private static double proceeds(Kind kind, double[] plan) {
    double sum = 0;
    for (int m = 0; m < plan.length; m++) {
      sum +=
          plan[m]
              * kind.price()
              * Math.pow(kind.step(), m + 0.5)
              * SALE.ownImpact(0, kind.segment(), plan[m], plan[m]);
    }
    return sum;
  }

  @Property(tries = 200)
  void oneCardMoreBringsTheSameInEveryMonthThatHasASaleAndNoMoreInAnyOther(
      @ForAll @DoubleRange(min = 1, max = 1_000_000) double few,
      @ForAll @DoubleRange(min = 1, max = 1_000_000) double many,
      @ForAll @DoubleRange(min = 0.94, max = 1.01) double step,
      @ForAll @DoubleRange(min = 0.94, max = 1.01) double other,
      @ForAll @IntRange(min = 1, max = 24) int months) {
    List<Kind> kinds = List.of(new Kind(0, many, 90, step), new Kind(2, few, 900, other));
    var schedule = new SaleSchedule(SALE, kinds, months);
    for (int k = 0; k < kinds.size(); k++) {
      double[] sold = schedule.of(k);
      double cards = kinds.get(k).cards();
      assertThat(Arrays.stream(sold).sum()).isCloseTo(cards, Percentage.withPercentage(1e-6));
      double most = 0;
      for (int m = 0; m < months; m++) {
        most = Math.max(most, schedule.marginal(k, m));
      }
      for (int m = 0; m < months; m++) {
        assertThat(sold[m]).isNotNegative();
        if (sold[m] > 1e-4 * cards) {
          assertThat(schedule.marginal(k, m)).isCloseTo(most, Percentage.withPercentage(0.05));
        }
      }
    }
  }

  @Test
  void anEvenPlanIsAnEvenSale() {
    double[][] even = new double[PlannedSale.KINDS][4];
    Arrays.fill(even[5], 2_000);
    Arrays.fill(even[2], 3_000);
    var sale = new OwnSale(SALE, new double[] {0.25}, 4, new double[] {0, 12_000, 8_000});
    PlannedSale planned = sale.planned(even);
    assertThat(planned.factor(2, true)[0]).isCloseTo(sale.factor(2, true)[0], within(1e-12));
    assertThat(planned.factor(1, false)[0]).isCloseTo(sale.factor(1, false)[0], within(1e-12));
    assertThat(planned.worthLater(2, true)[0])
        .isCloseTo(sale.worthLater(2, true)[0], within(1e-12));
  }

  private static MassSale sale(Methodology methodology) {
    List<String> ids = MassSale.DRAWN;
    var coordinates = new double[ids.size()][1];
    Arrays.stream(coordinates).forEach(coordinate -> coordinate[0] = 0.5);
    return new MassSale(methodology, new ParameterDraws(methodology, ids, coordinates), JUNE);
  }
}
