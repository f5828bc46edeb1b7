package org.afterhash.analytics.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.cards.CardClasses;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Sobol;
import org.afterhash.analytics.recovery.Waterfall.Sale;
import org.afterhash.analytics.recovery.Waterfall.Step;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.method.Methodology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaterfallTest {
  private static final int DRAWS = 64;

  @Test
  void aCardPaidTenTimesWhatIsLeftOfItGoesDownStepByStep() {
    var waterfall = new Waterfall(1);
    waterfall.atMerge(0, 3 * 500);
    waterfall.add(Step.DEAD, 0, 3 - 500);
    waterfall.sold(0, new Sale(2, 500, 450, 400, 300, 290));
    waterfall.add(Step.RENTING, 0, 7);
    Map<Step, double[]> steps = waterfall.from(new double[] {8000}, new double[] {0.75});
    assertThat(steps.get(Step.PAID)).containsExactly(8000);
    assertThat(steps.get(Step.GONE)).containsExactly(-2000);
    assertThat(steps.get(Step.FELL)).containsExactly(-4500);
    assertThat(steps.get(Step.SINCE)).containsExactly(-100);
    assertThat(steps.get(Step.PRESSURE)).containsExactly(-100);
    assertThat(steps.get(Step.COSTS)).containsExactly(-200);
    assertThat(steps.get(Step.WAITING)).containsExactly(-20);
    double all = steps.values().stream().mapToDouble(step -> step[0]).sum();
    assertThat(all).isCloseTo(3 + 2 * 290 + 7, within(1e-9));
  }

  /** With demand and coins enough that all outcomes occur, at the Merge and after sales. */
  @ParameterizedTest
  @ValueSource(ints = {0, 14})
  void inEachDrawTheStepsAddUpToTheValueThatTheOutcomesBring(int months) {
    Methodology methodology = TestMethodology.shipped();
    methodology = TestMethodology.with(methodology, "rental.demand-2023", 1e6);
    methodology = TestMethodology.with(methodology, "mine.value", 90);
    var classes = new CardClasses(methodology, TestMarket.shipped()).list();
    double[][] coordinates = Sobol.scrambled(RecoveryModel.drawn().size(), DRAWS, 5);
    var drawn = new ParameterDraws(methodology, RecoveryModel.drawn(), coordinates);
    double[][] relative = new double[months + 1][];
    for (int u = 0; u <= months; u++) {
      relative[u] = filled(classes.size(), 1 + 0.05 * (months - u));
    }
    double[][] counts = new double[classes.size()][];
    double[][] prices = new double[classes.size()][];
    for (int c = 0; c < counts.length; c++) {
      counts[c] = filled(DRAWS, 1e5 * (c + 1));
      prices[c] = filled(DRAWS, 40 + 30 * c);
    }
    RecoveryDraws result =
        new RecoveryModel(
                methodology,
                drawn,
                classes,
                new MinersCards(counts, prices, relative),
                Question.MERGE.plusMonths(months))
            .run();
    Map<Step, double[]> steps = result.waterfall().from(filled(DRAWS, 1.5e10), filled(DRAWS, 0.9));
    for (int i = 0; i < DRAWS; i++) {
      int draw = i;
      double all = steps.values().stream().mapToDouble(step -> step[draw]).sum();
      assertThat(all).isCloseTo(result.value()[i], within(1e-9 * 1.5e10));
      if (months == 0) {
        // Later the price can rise, because a dump that it carries ends.
        assertThat(steps.get(Step.PRESSURE)[i]).isNegative();
      }
      assertThat(steps.get(Step.COSTS)[i]).isNegative();
      assertThat(steps.get(Step.WAITING)[i]).isNotPositive();
      assertThat(steps.get(Step.RENTING)[i]).isGreaterThan(-1);
      assertThat(steps.get(Step.COINS)[i]).isGreaterThan(-1);
    }
    assertThat(Arrays.stream(steps.get(Step.RENTING)).sum()).isPositive();
    assertThat(Arrays.stream(steps.get(Step.COINS)).sum()).isPositive();
  }

  private static double[] filled(int length, double value) {
    var filled = new double[length];
    Arrays.fill(filled, value);
    return filled;
  }
}
