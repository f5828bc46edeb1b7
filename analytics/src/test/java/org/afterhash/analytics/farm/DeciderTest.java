package org.afterhash.analytics.farm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.Outcome;
import org.junit.jupiter.api.Test;

class DeciderTest {
  private final Decider decider = new Decider(TestMethodology.shipped());

  @Test
  void chancesRegretAndTailAreCountedDrawByDraw() {
    double[] sell = {10, 20, 30, 40};
    double[] rent = {50, 0, 35, 0};
    Decision decision = decide(decider, sell, rent);
    assertThat(decision.of(Outcome.SELL).bestProbability()).isEqualTo(0.5);
    assertThat(decision.of(Outcome.RENT).bestProbability()).isEqualTo(0.5);
    // The best in hindsight: 50, 20, 35, 40, in the mean 36.25.
    assertThat(decision.of(Outcome.SELL).regret()).isCloseTo(36.25 - 25, within(1e-12));
    assertThat(decision.of(Outcome.RENT).regret()).isCloseTo(36.25 - 21.25, within(1e-12));
    assertThat(decision.of(Outcome.SELL).tailGap()).isCloseTo(25 - 10, within(1e-12));
    assertThat(decision.best()).isEqualTo(Outcome.SELL);
    assertThat(decision.recommendation()).isEqualTo("too-close");
  }

  @Test
  void whatCannotBeDoneIsWorthNothingAndSaysWhy() {
    Decision decision = decide(decider, new double[] {3, 4}, null);
    Decision.Action rent = decision.of(Outcome.RENT);
    assertThat(rent.isPossible()).isFalse();
    assertThat(rent.obstacle()).isEqualTo("it has no matrix units");
    assertThat(rent.value().p95()).isZero();
    assertThat(rent.bestProbability()).isZero();
    assertThat(rent.regret()).isCloseTo(3.5, within(1e-12));
    assertThat(decision.recommendation()).isEqualTo("sell");
  }

  @Test
  void aDeadCardIsScrappedRatherThanSoldForTheSame() {
    double[] scrap = {1, 2, 3};
    Decision decision =
        decider.decide(
            new CardOptions()
                .possible(Outcome.SELL, scrap)
                .possible(Outcome.SCRAP, scrap)
                .impossible(Outcome.MINE, "dead")
                .impossible(Outcome.RENT, "dead"));
    assertThat(decision.recommendation()).isEqualTo("scrap");
    assertThat(decision.of(Outcome.SCRAP).bestProbability()).isEqualTo(1);
  }

  @Test
  void anOwnerWhoFearsTheWorstTenthTakesTheSaferOfTwo() {
    double[] sell = new double[20];
    double[] rent = new double[20];
    Arrays.fill(sell, 10);
    Arrays.fill(rent, 13);
    rent[0] = -10;
    rent[1] = -10;
    var careful =
        new Decider(TestMethodology.with(TestMethodology.shipped(), "farm.risk-aversion", 0.5));
    assertThat(decide(decider, sell, rent).best()).isEqualTo(Outcome.RENT);
    assertThat(decide(careful, sell, rent).best()).isEqualTo(Outcome.SELL);
  }

  @Property(tries = 200)
  void chancesAddUpToOneAndOnlyTheBestInAllDrawsHasNoRegret(
      @ForAll @Size(8) List<@DoubleRange(min = -100, max = 100) Double> sell,
      @ForAll @Size(8) List<@DoubleRange(min = -100, max = 100) Double> rent) {
    Decision decision = decide(decider, array(sell), array(rent));
    double chances = 0;
    for (Decision.Action action : decision.actions()) {
      chances += action.bestProbability();
      assertThat(action.bestProbability() == 1 && action.regret() > 1e-9).isFalse();
    }
    assertThat(chances).isCloseTo(1, within(1e-12));
    assertThat(decision.of(decision.best()).regret())
        .isLessThanOrEqualTo(
            decision.actions().stream()
                    .filter(Decision.Action::isPossible)
                    .mapToDouble(Decision.Action::regret)
                    .min()
                    .orElseThrow()
                + 1e-9);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Decision decide(Decider decider, double[] sell, double[] rent) {
    var options =
        new CardOptions()
            .possible(Outcome.SELL, sell)
            .impossible(Outcome.MINE, "its speed at mining is not known")
            .impossible(Outcome.SCRAP, "nobody takes it");
    return decider.decide(
        rent == null
            ? options.impossible(Outcome.RENT, "it has no matrix units")
            : options.possible(Outcome.RENT, rent));
  }
}
