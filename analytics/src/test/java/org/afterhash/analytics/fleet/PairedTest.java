package org.afterhash.analytics.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.afterhash.analytics.random.Ranks;
import org.afterhash.domain.estimate.Difference;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuModelId;
import org.junit.jupiter.api.Test;

class PairedTest {

  @Test
  void differencesAreTakenDrawByDrawAndNotOfTheQuantiles() {
    Difference d = Paired.of(new double[] {1, 2, 3, 10}, new double[] {2, 2, 5, 4});
    assertThat(d.more().mean()).isEqualTo(-0.75);
    assertThat(d.more().p5()).isEqualTo(-6);
    assertThat(d.more().p95()).isEqualTo(2);
    assertThat(d.chance()).isEqualTo(0.5);
    assertThat(d.equal()).isEqualTo(0.25);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Paired.of(new double[] {1}, new double[] {1, 2}));
  }

  @Test
  void aFleetOnOtherTermsIsKnownBetterAgainstItselfThanByItself() {
    var valuer = TestValuer.shipped(1024);
    var fleet =
        new Fleet(
            List.of(new Holding(GpuModelId.ofName("RTX 3070"), 120, Condition.WORKS, null, null)));
    FleetQuestion usual = FleetQuestion.of(fleet);
    FleetQuestion slower = usual.with(WhatIf.Input.SALE_MONTHS, 12);
    double[] first = valuer.recoverable(usual);
    double[] second = valuer.recoverable(slower);

    assertThat(valuer.value(usual).recoverable().mean())
        .isCloseTo(new Ranks(first).distribution("USD").mean(), within(1e-6));
    assertThat(Paired.of(first, first.clone()).equal()).isEqualTo(1);
    Distribution more = Paired.of(first, second).more();
    Distribution alone = new Ranks(first).distribution("USD");
    assertThat(more.p95() - more.p5()).isPositive().isLessThan(0.8 * (alone.p95() - alone.p5()));
  }
}
