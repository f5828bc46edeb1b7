package org.afterhash.analytics.resale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.afterhash.analytics.TestMethodology;
import org.junit.jupiter.api.Test;

/** The sale of docs/method.md §8, worked out by hand there. */
class SaleStepsTest {

  @Test
  void aSaleIsWhatTheMethodWorksOutByHand() throws Exception {
    SaleSteps steps = SaleSteps.of(TestMethodology.shipped(), 233);
    assertThat(steps.price()).isEqualTo(233);
    assertThat(steps.inNumber()).isCloseTo(192.2, within(0.1));
    assertThat(steps.afterFees()).isCloseTo(158.0, within(0.1));
    assertThat(steps.afterShipping()).isCloseTo(144, within(0.5));
  }
}
