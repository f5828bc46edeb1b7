package org.afterhash.analytics.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.CardClasses;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.method.Methodology;
import org.junit.jupiter.api.Test;

class RecoveryModelTest {
  private static final YearMonth MERGE = YearMonth.of(2022, 9);
  private static final double[][] MERGE_ONLY = {{1, 1, 1}};

  private final Methodology shipped = onlySales(TestMethodology.shipped());
  private final List<CardClass> classes =
      new CardClasses(shipped, TestMarket.shipped()).list().subList(0, 3);

  private static Methodology onlySales(Methodology methodology) {
    Methodology nobody = TestMethodology.with(methodology, "rental.demand-2023", 1e-9);
    nobody = TestMethodology.with(nobody, "rental.demand-2026", 1e-9);
    return TestMethodology.with(nobody, "mine.value", 0);
  }

  private static ParameterDraws medians(Methodology methodology) {
    var coordinates = new double[RecoveryModel.drawn().size()][1];
    Arrays.stream(coordinates).forEach(coordinate -> coordinate[0] = 0.5);
    return new ParameterDraws(methodology, RecoveryModel.drawn(), coordinates);
  }

  private RecoveryDraws run(Methodology methodology, MinersCards cards, YearMonth date) {
    return new RecoveryModel(methodology, medians(methodology), classes, cards, date).run();
  }

  private static MinersCards cards(double count, double price, double[][] relative) {
    double[][] counts = {{count}, {count}, {count}};
    double[][] prices = {{price}, {price}, {price}};
    return new MinersCards(counts, prices, relative);
  }

  @Test
  void aFewCardsSoldAtTheMergeBringWhatTheFormulaSays() {
    Methodology fast = TestMethodology.with(shipped, "sale.months", 2);
    RecoveryDraws drawn = run(fast, cards(100, 500, MERGE_ONLY), MERGE);
    double expected = 0;
    for (double[] holder : new double[][] {{0.25, p50("discount.small")}, {0.75, farm()}}) {
      double delta = Math.log1p(holder[1]) / 12;
      double price = 500 * mean((-0.022 - delta) * 2);
      double left = price * p50("sale.bulk") * (1 - p50("sale.fee") - returns());
      expected += 300 * holder[0] * 0.94 * (left - shipping() * mean(-delta * 2));
    }
    assertThat(drawn.usd(Outcome.SELL)[0]).isCloseTo(expected, within(expected * 1e-4));
    assertThat(drawn.cards(Outcome.SELL)[0]).isCloseTo(300 * 0.94, within(1e-9));
    assertThat(drawn.soldBefore()[0]).isZero();
    assertThat(drawn.held()[0]).isCloseTo(300, within(1e-9));
  }

  @Test
  void everyCardOfTheMergeHasAnOutcomeWhateverTheDate() {
    double[][] relative = new double[21][];
    Arrays.fill(relative, new double[] {1.5, 1.2, 1});
    RecoveryDraws drawn = run(shipped, cards(1e6, 200, relative), MERGE.plusMonths(20));
    double all = 0;
    for (Outcome outcome : Outcome.values()) {
      all += drawn.cards(outcome)[0];
    }
    assertThat(all).isCloseTo(3e6, within(1e-3));
    assertThat(drawn.held()[0])
        .isCloseTo(3e6 * (0.25 * Math.exp(-2.4) + 0.75 * Math.exp(-1.2)), within(1.0));
  }

  @Test
  void salesOfThePastCountAtThePricesOfTheirMonths() {
    double[][] relative = {{3, 3, 3}, {2, 2, 2}, {1, 1, 1}};
    RecoveryDraws drawn = run(shipped, cards(1000, 200, relative), MERGE.plusMonths(2));
    double expected = 0;
    for (double[] holder : new double[][] {{0.25, 0.12}, {0.75, 0.06}}) {
      double first = 1 - Math.exp(-holder[1]);
      double second = Math.exp(-holder[1]) * first;
      expected += holder[0] * (first * net(400) + second * net(200));
    }
    double dead = 3000 * 0.06 * p50("sale.scrap");
    double sold = 1 - 0.25 * Math.exp(-0.24) - 0.75 * Math.exp(-0.12);
    assertThat(drawn.soldBefore()[0]).isCloseTo(3000 * 0.94 * expected + dead * sold, within(1.0));
  }

  @Test
  void withDemandSomeCardsAreRentedOutAndNoneIsCountedTwice() {
    Methodology wanted = TestMethodology.with(shipped, "rental.demand-2023", 1e5);
    wanted = TestMethodology.with(wanted, "rental.use-batch", 0.9);
    wanted = TestMethodology.with(wanted, "mine.value", 3);
    RecoveryDraws drawn = run(wanted, cards(1e5, 90, MERGE_ONLY), MERGE);
    double all = 0;
    for (Outcome outcome : Outcome.values()) {
      assertThat(drawn.cards(outcome)[0]).isNotNegative();
      all += drawn.cards(outcome)[0];
    }
    assertThat(all).isCloseTo(3e5, within(1e-3));
    assertThat(drawn.cards(Outcome.RENT)[0]).isPositive();
    assertThat(drawn.usd(Outcome.RENT)[0] / drawn.cards(Outcome.RENT)[0]).isGreaterThan(50);
  }

  @Test
  void moreDemandNeverLowersTheValueAndDearerPowerNeverRaisesIt() {
    MinersCards some = cards(1e5, 90, MERGE_ONLY);
    Methodology busy = TestMethodology.with(shipped, "rental.use-batch", 0.9);
    double last = 0;
    for (double demand : new double[] {1e-9, 1e3, 1e4, 1e5, 1e6}) {
      double value =
          run(TestMethodology.with(busy, "rental.demand-2023", demand), some, MERGE).value()[0];
      assertThat(value).isGreaterThanOrEqualTo(last);
      last = value;
    }
    Methodology wanted = TestMethodology.with(busy, "rental.demand-2023", 1e5);
    last = Double.POSITIVE_INFINITY;
    for (double power : new double[] {0, 0.05, 0.1, 0.2, 0.5}) {
      double value =
          run(TestMethodology.with(wanted, "rental.power-price", power), some, MERGE).value()[0];
      assertThat(value).isLessThanOrEqualTo(last);
      last = value;
    }
  }

  @Test
  void cardsWorthLessSoldThanMiningMineAsFarAsThereArePlaces() {
    Methodology rich = TestMethodology.with(shipped, "mine.value", 400);
    RecoveryDraws drawn = run(rich, cards(1000, 90, MERGE_ONLY), MERGE);
    double places = 0;
    for (CardClass one : classes) {
      places += 1000 * one.mhs() * p50("mine.places");
    }
    double fastest = classes.stream().mapToDouble(CardClass::mhs).max().orElseThrow();
    double slowest = classes.stream().mapToDouble(CardClass::mhs).min().orElseThrow();
    assertThat(drawn.cards(Outcome.MINE)[0])
        .isBetween(places / fastest - 1e-6, places / slowest + 1e-6);
  }

  private double net(double price) {
    return price * p50("sale.bulk") * (1 - p50("sale.fee") - returns()) - shipping();
  }

  private double p50(String id) {
    return shipped.parameter(id).p50();
  }

  private double farm() {
    return medians(shipped).of("discount.farm")[0];
  }

  private double returns() {
    return medians(shipped).of("sale.returns")[0];
  }

  private double shipping() {
    return medians(shipped).of("sale.shipping")[0];
  }

  private static double mean(double exponent) {
    return Math.expm1(exponent) / exponent;
  }
}
