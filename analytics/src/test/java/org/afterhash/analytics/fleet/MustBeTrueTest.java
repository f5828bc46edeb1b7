package org.afterhash.analytics.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.afterhash.analytics.TestDraws;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.industry.MarketDraws;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.Requirement;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.money.Money;
import org.junit.jupiter.api.Test;

class MustBeTrueTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final Fleet LARGE_CARDS =
      new Fleet(
          List.of(
              new Holding(
                  GpuModelId.ofName("RTX 3090"),
                  200,
                  Condition.WORKS,
                  null,
                  Money.usd(BigDecimal.valueOf(2000)))));

  private final Methodology methodology = TestMethodology.shipped();
  private final MarketSnapshot market = TestMarket.shipped();
  private final ResaleIndex index = ResaleIndex.at(methodology, market, JUNE);
  private final MarketDraws draws = TestDraws.atListRates(methodology, JUNE, 512, 1);

  @Test
  void atWhatIsFoundTheFleetBringsWhatWasAskedFor() {
    double target = 0.4;
    List<Requirement> found = reaching().of(FleetQuestion.of(LARGE_CARDS), target);
    assertThat(found)
        .extracting(Requirement::input)
        .containsExactly("utilisation", "rent", "powerPrice");
    double use = found.get(0).needed();
    assertThat(part(Map.of(WhatIf.Input.UTILISATION, use), draws)).isCloseTo(target, within(2e-3));
    double rent = found.get(1).needed() / found.get(1).now();
    assertThat(part(Map.of(), draws.withRents(rent))).isCloseTo(target, within(2e-2));
    assertThat(found.get(1).needed()).isGreaterThan(found.get(1).now());
    // Not even free power brings that much.
    assertThat(found.get(2).needed()).isNull();
    assertThat(part(Map.of(WhatIf.Input.POWER_PRICE, 0.0), draws)).isLessThan(target);
  }

  @Test
  void cardsOfWhichNobodyKnowsTheCostDoNotCount() {
    var unknown = new Holding(GpuModelId.ofName("A40"), 20, Condition.WORKS, null, null);
    List<Holding> holdings = List.of(LARGE_CARDS.holdings().get(0), unknown);
    FleetQuestion both = FleetQuestion.of(new Fleet(holdings));
    var valuer = new FleetValuer(methodology, market, index, draws);
    FleetValuation v = valuer.value(both);
    assertThat(v.spend().unpriced()).isEqualTo(20);
    assertThat(valuer.part(both)).isCloseTo(v.share().mean(), within(1e-9));
    assertThat(v.recoverable().mean() / v.spend().book()).isGreaterThan(1.2 * v.share().mean());
  }

  @Test
  void moreIsNeededForMore() {
    double last = 0;
    for (double target : new double[] {0.35, 0.4, 0.45}) {
      Requirement rent = reaching().of(FleetQuestion.of(LARGE_CARDS), target).get(1);
      assertThat(rent.needed()).isGreaterThan(last);
      last = rent.needed();
    }
  }

  @Test
  void halvingFindsWhereALinePassesWhetherItRisesOrFalls() {
    assertThat(MustBeTrue.solve(x -> 2 * x, 0, 10, 7).orElseThrow()).isCloseTo(3.5, within(0.01));
    assertThat(MustBeTrue.solve(x -> 9 - x, 0, 10, 7).orElseThrow()).isCloseTo(2, within(0.01));
    assertThat(MustBeTrue.solve(x -> x, 0, 10, 11)).isEmpty();
  }

  private MustBeTrue reaching() {
    return new MustBeTrue(methodology, market, index, draws);
  }

  private double part(Map<WhatIf.Input, Double> known, MarketDraws under) {
    var question = new FleetQuestion(LARGE_CARDS, Site.UNKNOWN, new WhatIf(known));
    FleetValuation v = new FleetValuer(methodology, market, index, under).value(question);
    return v.recoverable().mean() / v.spend().book();
  }
}
