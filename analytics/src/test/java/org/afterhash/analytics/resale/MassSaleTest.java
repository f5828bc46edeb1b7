package org.afterhash.analytics.resale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.domain.method.Methodology;
import org.junit.jupiter.api.Test;

class MassSaleTest {
  private static final YearMonth MERGE = YearMonth.of(2022, 9);
  private static final double[] NONE = {0, 0, 0};

  private final Methodology shipped =
      TestMethodology.with(TestMethodology.shipped(), "sale.segment-weight", 0.4);

  private MassSale sale(Methodology methodology) {
    var coordinates = new double[MassSale.DRAWN.size()][1];
    for (double[] coordinate : coordinates) {
      coordinate[0] = 0.5;
    }
    return new MassSale(
        methodology, new ParameterDraws(methodology, MassSale.DRAWN, coordinates), MERGE);
  }

  @Test
  void withNothingForSaleOnlyTheOutlookAndTheDiscountMoveThePrice() {
    Methodology tenMonths = TestMethodology.with(shipped, "sale.months", 10);
    MassSale.Course course = sale(tenMonths).course(0, NONE, NONE);
    double rate = -0.022 - 0.01;
    assertThat(course.pressure(1)).isCloseTo(1, within(1e-12));
    assertThat(course.means(false, 0.01)[1])
        .isCloseTo((Math.exp(rate * 10) - 1) / (rate * 10), within(1e-9));
    assertThat(course.worthLater(0.01)).isCloseTo((1 - Math.exp(-0.1)) / 0.1, within(1e-12));
  }

  @Test
  void theMeanOverTheSaleAgreesWithASumOverManySmallSteps() {
    for (double months : new double[] {3, 12, 20, 36}) {
      Methodology fixed = TestMethodology.with(shipped, "sale.months", months);
      double[] toSell = {6e6, 4e6, 2e6};
      double[] before = {1e6, 0.5e6, 0.2e6};
      double mean = sale(fixed).course(0, toSell, before).means(true, 0.015)[2];
      assertThat(mean).isCloseTo(bruteForce(fixed, months, toSell, before), within(2e-4));
    }
  }

  /** The high segment, by the midpoint rule. */
  private static double bruteForce(
      Methodology methodology, double months, double[] toSell, double[] before) {
    double share =
        1
            - methodology.path("sale.segment-entry").at(MERGE)
            - methodology.path("sale.segment-middle").at(MERGE);
    double epsilon = methodology.parameter("sale.elasticity").p50();
    double absorbed = methodology.parameter("sale.absorption").p50() * 1e6;
    int steps = 100_000;
    double sum = 0;
    for (int k = 0; k < steps; k++) {
      double s = (k + 0.5) * months / steps;
      double sold = toSell[2] * Math.min(s, 12) / months + before[2] * Math.max(0, 1 - s / 12);
      double all = 12e6 * Math.min(s, 12) / months + 1.7e6 * Math.max(0, 1 - s / 12);
      double then = 1 + 0.4 * sold / (absorbed * share) + 0.6 * all / absorbed;
      double now = 1 + 0.4 * before[2] / (absorbed * share) + 0.6 * 1.7e6 / absorbed;
      sum += Math.pow(then / now, -1 / epsilon) * Math.exp((-0.0175 - 0.015) * s);
    }
    return sum / steps;
  }

  @Test
  void moreCardsForSaleNeverRaiseThePriceAndASlowerSaleNeverPressesHarder() {
    double last = 1;
    for (double cards = 0; cards <= 8e6; cards += 1e6) {
      double[] toSell = {cards, cards, cards / 4};
      double now = sale(shipped).course(0, toSell, NONE).pressure(2);
      assertThat(now).isLessThanOrEqualTo(last);
      last = now;
      Methodology slow = TestMethodology.with(shipped, "sale.months", 24);
      assertThat(sale(slow).course(0, toSell, NONE).pressure(2))
          .isGreaterThanOrEqualTo(now - 1e-12);
    }
  }

  @Test
  void whatIsInTodaysPriceAlreadyIsNotCountedAgain() {
    double[] cards = {6e6, 4e6, 2e6};
    double[] fewer = {3e6, 2e6, 1e6};
    Methodology year = TestMethodology.with(shipped, "sale.months", 12);
    assertThat(sale(year).course(0, cards, cards).pressure(2)).isCloseTo(1, within(1e-12));
    assertThat(sale(year).course(0, cards, fewer).pressure(2))
        .isGreaterThan(sale(year).course(0, cards, NONE).pressure(2));
  }
}
