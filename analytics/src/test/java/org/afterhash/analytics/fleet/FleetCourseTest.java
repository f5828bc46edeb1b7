package org.afterhash.analytics.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.afterhash.analytics.TestDraws;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.industry.MarketDraws;
import org.afterhash.analytics.rental.CashFlow;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.estimate.FleetCourse;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.Lever;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.junit.jupiter.api.Test;

class FleetCourseTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final double RATE = 0.25;
  private final Methodology methodology = TestMethodology.shipped();
  private final MarketSnapshot market = TestMarket.shipped();

  private FleetValuer valuer(MarketDraws draws) {
    return new FleetValuer(methodology, market, ResaleIndex.at(methodology, market, JUNE), draws);
  }

  private MarketDraws draws() {
    return TestDraws.atListRates(methodology, JUNE, 512, 1);
  }

  private static FleetQuestion question(String model, int count, Map<WhatIf.Input, Double> said) {
    var holding = new Holding(GpuModelId.ofName(model), count, Condition.WORKS, null, null);
    return new FleetQuestion(new Fleet(List.of(holding)), Site.UNKNOWN, new WhatIf(said));
  }

  @Test
  void moneyOfASaleDiscountedMonthByMonthIsWhatTheSaleIsWorth() {
    FleetQuestion asked =
        question(
            "RX 6700 XT",
            60,
            Map.of(WhatIf.Input.DISCOUNT_RATE, RATE, WhatIf.Input.SALE_MONTHS, 9.0));
    FleetValuer valuer = valuer(draws());
    assertThat(valuer.value(asked).lines().get(0).decision().best()).isEqualTo(Outcome.SELL);
    double[][] months = valuer.cash(asked);
    assertThat(months).hasNumberOfRows(10);
    var worth = new double[months[0].length];
    for (int m = 0; m < months.length; m++) {
      double factor = m == 0 ? 1 : Math.pow(1 + RATE, -(m - 0.5) / 12);
      for (int i = 0; i < worth.length; i++) {
        worth[i] += factor * months[m][i];
      }
    }
    double[] told = valuer.recoverable(asked);
    for (int i = 0; i < worth.length; i++) {
      assertThat(worth[i]).isCloseTo(told[i], within(1e-6 * told[i]));
    }
  }

  @Test
  void moneyOfARentingDiscountedMonthByMonthIsItsPresentValue() {
    var work = new CashFlow.Work(0.6, 3, 0.95, 0.2, 0.1, 0.4, 0.03);
    var terms = new CashFlow.Terms(0.07, 300, 4, 0.05, RATE, 24, 250);
    double[] months = CashFlow.months(work, terms, 0.3);
    double end = 250 * Math.exp(-0.05 * 24 / 12);
    double worth = months[0] + end * Math.pow(1 + RATE, -24 / 12.0);
    for (int m = 1; m < months.length; m++) {
      double received = months[m] - (m == 24 ? end : 0);
      worth += received * Math.pow(1 + RATE, -(m - 0.5) / 12);
    }
    assertThat(worth).isCloseTo(CashFlow.of(work, terms).value(0.3), within(1e-9));
  }

  @Test
  void rentedCardsCostFirstAndPayBackLater() {
    FleetQuestion asked = question("RTX 3090", 4, Map.of(WhatIf.Input.UTILISATION, 0.9));
    FleetValuation valued = valuer(draws().withRents(3)).value(asked);
    assertThat(valued.lines().get(0).decision().best()).isEqualTo(Outcome.RENT);
    FleetCourse course = valued.course();
    assertThat(course.cash()).hasSize(37);
    assertThat(course.cash().get(0).p95()).isNegative();
    assertThat(course.cash().get(36).p5()).isPositive();
    double worth = valued.recoverable().mean();
    assertThat(course.cash().get(36).mean()).isGreaterThan(worth);
  }

  @Test
  void whatMovesAFleetIsFoundAndWhatCannotMoveItIsNot() {
    FleetQuestion asked = question("RTX 3070", 200, Map.of(WhatIf.Input.DISCOUNT_RATE, RATE));
    List<Lever> levers = valuer(draws()).value(asked).course().levers();
    assertThat(levers).isNotEmpty();
    assertThat(levers.stream().map(Lever::parameter))
        .contains("sale.bulk")
        .doesNotContain("discount.small", "rental.person-cost");
    Lever bulk =
        levers.stream()
            .filter(one -> one.parameter().equals("sale.bulk"))
            .findFirst()
            .orElseThrow();
    assertThat(bulk.atHigh()).isGreaterThan(bulk.atLow());
    assertThat(levers.stream().mapToDouble(Lever::width).toArray())
        .isEqualTo(
            levers.stream().mapToDouble(one -> -one.width()).sorted().map(Math::abs).toArray());
  }
}
