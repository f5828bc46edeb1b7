package org.afterhash.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.afterhash.domain.estimate.Distribution;
import org.junit.jupiter.api.Test;

final class TextIntervalTest {

  @Test
  void quantilesStandWhereTheScaleHasThem() {
    var spread = new Distribution(20, 50, 100, 150, 230, 110, "USD");
    assertThat(TextInterval.of(spread, 230)).isEqualTo("  ───█████┃█████────────");
  }

  @Test
  void whatLiesBeyondTheScaleIsCutOffAtItsEnds() {
    var wide = new Distribution(-50, 10, 20, 30, 400, 40, "USD");
    assertThat(TextInterval.of(wide, 23)).hasSize(24).startsWith("──").endsWith("█");
  }
}
