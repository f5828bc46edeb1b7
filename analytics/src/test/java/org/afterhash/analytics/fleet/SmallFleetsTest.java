package org.afterhash.analytics.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.afterhash.domain.estimate.FleetHeadline;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.source.PartialDate;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SmallFleetsTest {
  private static final int DRAWS = 4096;
  private static final List<String> CARDS =
      List.of("rtx-3070", "rtx-3090", "rx-580-8gb", "gtx-1660-super", "p106-100", "rtx-3060-ti");

  private final FleetValuer valuer = TestValuer.shipped(DRAWS);

  /** Hobbyists and small firms, with and without prices, months and conditions. */
  private static List<Fleet> fleets() {
    var random = new Random(1);
    var fleets = new ArrayList<Fleet>();
    for (int i = 0; i < 12; i++) {
      var holdings = new ArrayList<Holding>();
      for (int h = 0; h <= random.nextInt(5); h++) {
        boolean priced = random.nextBoolean();
        holdings.add(
            new Holding(
                new GpuModelId(CARDS.get(random.nextInt(CARDS.size()))),
                1 + random.nextInt(i % 2 == 0 ? 2 : 19),
                Condition.values()[random.nextInt(Condition.values().length)],
                random.nextBoolean() ? new PartialDate("2021-0" + (1 + random.nextInt(9))) : null,
                priced ? new Money(BigDecimal.valueOf(500), Money.USD) : null));
      }
      fleets.add(new Fleet(holdings));
    }
    return fleets;
  }

  @Test
  void aSmallFleetIsWorthWhatItIsAloneButForTheLuckOfTheDraws() {
    List<Fleet> fleets = fleets();
    List<FleetHeadline> headlines = valuer.small().headlines(fleets);
    assertThat(headlines).hasSameSizeAs(fleets);
    for (int i = 0; i < fleets.size(); i++) {
      FleetHeadline small = headlines.get(i);
      FleetHeadline alone = FleetHeadline.of(valuer.value(FleetQuestion.of(fleets.get(i))));
      assertThat(small.gpus()).isEqualTo(alone.gpus());
      assertThat(small.spend()).isEqualTo(alone.spend());
      assertThat(small.recoverable().p50())
          .describedAs("median of %s", fleets.get(i))
          .isCloseTo(alone.recoverable().p50(), Percentage.withPercentage(2));
      assertThat(small.recoverable().mean())
          .isCloseTo(alone.recoverable().mean(), Percentage.withPercentage(1));
      assertThat(small.recoverable().p5())
          .isCloseTo(alone.recoverable().p5(), Percentage.withPercentage(4));
      assertThat(small.recoverable().p95())
          .isCloseTo(alone.recoverable().p95(), Percentage.withPercentage(4));
      assertThat(small.share() == null).isEqualTo(alone.share() == null);
      if (small.share() != null && alone.share() != null) {
        assertThat(small.share().p50())
            .isCloseTo(alone.share().p50(), Percentage.withPercentage(3));
      }
    }
  }

  @Test
  void companyDoesNotChangeAFleet() {
    List<Fleet> fleets = fleets();
    SmallFleets small = valuer.small();
    List<FleetHeadline> together = small.headlines(fleets);
    for (int i = fleets.size() - 1; i >= 0; i--) {
      assertThat(valuer.small().headlines(List.of(fleets.get(i)))).containsExactly(together.get(i));
    }
  }

  @Test
  void aFleetThatIsNotSmallIsRefused() {
    var large =
        new Fleet(
            List.of(new Holding(new GpuModelId("rtx-3070"), 100, Condition.WORKS, null, null)));
    assertThat(SmallFleets.has(large)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> valuer.small().headlines(List.of(large)));
  }
}
