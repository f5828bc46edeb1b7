package org.afterhash.analytics.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Sobol;
import org.afterhash.domain.market.NetworkMonth;
import org.afterhash.domain.method.Methodology;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class VintageModelTest {
  private static final YearMonth START = YearMonth.of(2015, 9);
  private final Methodology medians = TestMethodology.withMedians(TestMethodology.shipped());

  @Test
  void steadyHashrateBuysReplacementsOnly() {
    SpendDraws draws = run(medians, hashrate(10, 10, 10));
    double lost = 10e6 * 1.03 * 0.99 * 0.009;
    double base = medians.path("spend.base-price").at(START.plusMonths(2));
    assertThat(draws.spend(START.plusMonths(2), START.plusMonths(2))[0])
        .isCloseTo(lost * (1 - 0.115) * base, within(1e-3));
  }

  @Test
  void firstMonthBuysTheWholeFleetAtTheBasePrice() {
    SpendDraws draws = run(medians, hashrate(10));
    assertThat(draws.spend(START, START)[0])
        .isCloseTo(
            10e6 * 1.03 * 0.99 * (1 - 0.115) * medians.path("spend.base-price").at(START),
            within(1e-2));
    assertThat(draws.cards(START, START)[0]).isCloseTo(10e6 * 1.03 * 0.99 / 51, within(1e-3));
  }

  @Test
  void halvedHashrateBuysNothingAndItsReturnIsMetByIdleCardsFirst() {
    SpendDraws draws = run(medians, hashrate(10, 5, 8));
    YearMonth third = START.plusMonths(2);
    double scale = 1e6 * 1.03 * 0.99;
    double idle = (10 * 0.991 - 5) * (1 - 0.035);
    double need = 8 - 5 * 0.991;
    double bought = need - Math.min(idle, 0.625 * need);
    assertThat(draws.spend(START.plusMonths(1), START.plusMonths(1))[0]).isZero();
    assertThat(draws.cards(third, third)[0]).isCloseTo(bought * scale / 51, within(1e-3));
  }

  @Test
  void everyMonthAgreesWithTheFormulasWorkedOneByOne() {
    Methodology shipped = TestMethodology.shipped();
    var drawn =
        new SpendParameters(
            shipped,
            new ParameterDraws(
                shipped,
                VintageModel.drawn(),
                Sobol.scrambled(VintageModel.drawn().size(), 64, 5)));
    SpendDraws draws = VintageModel.run(shipped, TestMarket.network(), 64, 5);
    for (int i = 0; i < 64; i += 7) {
      double[] slowly = slowly(shipped, drawn, i);
      for (int t = 0; t < slowly.length; t++) {
        YearMonth month = draws.months().get(t);
        assertThat(draws.spend(month, month)[i])
            .as("%s, draw %d", month, i)
            .isCloseTo(slowly[t], within(1e-9 * slowly[t] + 1e-6));
      }
    }
  }

  @Test
  void twiceTheHashrateCostsTwiceAsMuchInEveryDraw() {
    Methodology shipped = TestMethodology.shipped();
    double[] once = life(VintageModel.run(shipped, TestMarket.network(), 256, 1));
    double[] twice = life(VintageModel.run(shipped, scaled(TestMarket.network(), 2), 256, 1));
    for (int i = 0; i < once.length; i++) {
      assertThat(twice[i]).isCloseTo(2 * once[i], Percentage.withPercentage(1e-9));
    }
  }

  @Test
  void moreHashrateAtTheEndNeverCostsLess() {
    double before = life(run(medians, hashrate(10, 9, 11)))[0];
    for (double last = 11; last < 30; last += 0.5) {
      double now = life(run(medians, hashrate(10, 9, last)))[0];
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
  }

  @Test
  void payingMoreOfThePremiumCostsMoreAndNoPremiumIsTheClosedForm() {
    double half = boom(TestMethodology.with(medians, "spend.premium-paid", 0.5));
    double whole = boom(TestMethodology.with(medians, "spend.premium-paid", 1));
    double none = boom(TestMethodology.with(medians, "spend.premium-paid", 0));
    assertThat(whole).isGreaterThan(half);
    // Spend is affine in the part of the premium that is paid.
    assertThat(whole - none).isCloseTo(2 * (half - none), Percentage.withPercentage(1e-9));
  }

  @Test
  void aGapInTheHashrateIsRefused() {
    List<NetworkMonth> gap = new ArrayList<>(hashrate(1, 2, 3, 4));
    gap.remove(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(medians, gap))
        .withMessageContaining("gap");
  }

  /** The method's formulas, month by month, for one draw: nothing shared with the model. */
  private static double[] slowly(Methodology m, SpendParameters p, int i) {
    List<NetworkMonth> eth =
        TestMarket.network().stream().filter(row -> row.coin().equals("ETH")).toList();
    double[] spend = new double[eth.size()];
    double fleet = 0;
    double idle = 0;
    for (int t = 0; t < eth.size(); t++) {
      YearMonth month = eth.get(t).month();
      double asic = asicShare(month, p.asicEarly[i], p.asicE3[i], p.asic[i]);
      double g = eth.get(t).meanHashrateThs() * p.hashrateBias[i] * (1 - asic);
      double delta = p.retirement[i];
      Double now = eth.get(t).meanPriceUsd();
      Double then = t == 0 ? null : eth.get(t - 1).meanPriceUsd();
      if (now != null && then != null && now < then) {
        delta += p.retirementFalling[i] * Math.log(then / now);
      }
      if (month.equals(YearMonth.of(2020, 12))) {
        delta += p.dagCliff[i];
      }
      double survivors = fleet * (1 - delta);
      double need = Math.max(0, g - survivors);
      if (month.equals(YearMonth.of(2022, 4)) || month.equals(YearMonth.of(2022, 5))) {
        need = Math.max(0, need - p.lhrUnlock[i] * Math.max(0, g - fleet));
      }
      double back = Math.min(idle, p.reactivated[i] * need);
      idle = (idle - back + Math.max(0, survivors - g)) * (1 - p.idleSold[i]);
      double price =
          m.path("spend.base-price").at(month)
              * (1 + m.path("spend.premium").at(month) * p.premiumPaid[i])
              * p.priceLevel[i];
      spend[t] = (need - back) * 1e6 * (1 - p.dualUse[i]) * price;
      fleet = g;
    }
    return spend;
  }

  private static double asicShare(YearMonth month, double early, double e3, double late) {
    if (month.isBefore(YearMonth.of(2018, 7))) {
      return early;
    }
    if (month.isBefore(YearMonth.of(2020, 4))) {
      int ramp = (month.getYear() - 2018) * 12 + month.getMonthValue() - 6;
      return early + (e3 - early) * Math.min(1, ramp / 8.0);
    }
    return month.getYear() == 2020 ? late / 2 : late;
  }

  private static SpendDraws run(Methodology methodology, List<NetworkMonth> network) {
    return VintageModel.run(methodology, network, 1, 1);
  }

  private static double boom(Methodology methodology) {
    return VintageModel.run(methodology, TestMarket.network(), 1, 1)
        .spend(SpendWindow.BOOM.first(), SpendWindow.BOOM.last())[0];
  }

  private static double[] life(SpendDraws draws) {
    return draws.spend(SpendWindow.LIFE.first(), SpendWindow.LIFE.last());
  }

  private static List<NetworkMonth> scaled(List<NetworkMonth> network, double factor) {
    return network.stream()
        .filter(row -> row.meanHashrateThs() != null)
        .map(
            row ->
                new NetworkMonth(
                    row.coin(),
                    row.month(),
                    row.meanHashrateThs() * factor,
                    row.meanPriceUsd(),
                    List.of()))
        .toList();
  }

  private static List<NetworkMonth> hashrate(double... ths) {
    List<NetworkMonth> months = new ArrayList<>();
    for (int t = 0; t < ths.length; t++) {
      months.add(new NetworkMonth("ETH", START.plusMonths(t), ths[t], 10.0, List.of()));
    }
    return months;
  }
}
