package org.afterhash.analytics.suitability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.CardClasses;
import org.afterhash.analytics.random.Normal;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Weights;
import org.afterhash.domain.estimate.Repurposable;
import org.afterhash.domain.method.Methodology;
import org.junit.jupiter.api.Test;

class GatesTest {
  private static final Set<String> FIT =
      Set.of(
          "RTX 2060 Super",
          "RTX 2070",
          "RTX 2070 Super",
          "RTX 2080",
          "RTX 2080 Ti",
          "RTX 3060",
          "RTX 3060 Ti",
          "RTX 3070",
          "RTX 3070 Ti",
          "RTX 3080",
          "RTX 3080 Ti",
          "RTX 3090",
          "A40",
          "A100 40GB PCIe");

  private final Methodology methodology = TestMethodology.shipped();
  private final List<CardClass> classes = new CardClasses(methodology, TestMarket.shipped()).list();

  /** As many cards of each class; site 0.45, risers 0.915, conversion 300 USD: all at medians. */
  private Repurposable evenMix() {
    var shares = new double[classes.size()][1];
    for (double[] share : shares) {
      share[0] = 1.0 / classes.size();
    }
    var drawn = new ParameterDraws(methodology, Gates.DRAWN, new double[][] {{0.5}, {0.5}, {0.5}});
    return Gates.repurposable(methodology, drawn, classes, shares, Weights.equal(1));
  }

  @Test
  void theThreeLevelsFollowFromTheCardsThatFit() {
    double fit = classes.stream().filter(card -> FIT.contains(card.model().name())).count();
    double share = fit / classes.size();
    Repurposable levels = evenMix();
    assertThat(fit).isEqualTo(14);
    assertThat(levels.fullRebuild().p50()).isCloseTo(share, within(1e-12));
    assertThat(levels.withUpgrade().p50()).isCloseTo(share * 0.45 * 0.5, within(1e-9));
    assertThat(levels.asIs().p50()).isCloseTo(share * 0.45 * 0.085, within(1e-9));
  }

  @Test
  void everyGateLetsFewerPassAndTheRiserBinds() {
    Repurposable levels = evenMix();
    double last = 1;
    for (Repurposable.Gate gate : levels.gates()) {
      assertThat(gate.withEarlier().p50()).isLessThanOrEqualTo(last);
      assertThat(gate.withEarlier().p50()).isLessThanOrEqualTo(gate.alone().p50() + 1e-12);
      last = gate.withEarlier().p50();
    }
    assertThat(last).isEqualTo(levels.asIs().p50());
    assertThat(levels.binding().id()).isEqualTo("lanes");
  }

  @Test
  void theNormalDistributionIsTheInverseOfItsQuantiles() {
    for (double u = 1e-6; u < 1; u += 0.0137) {
      assertThat(Normal.cumulative(Normal.quantile(u))).isCloseTo(u, within(1e-14));
    }
    assertThat(Normal.cumulative(-40)).isZero();
    assertThat(Normal.cumulative(40)).isEqualTo(1);
  }
}
