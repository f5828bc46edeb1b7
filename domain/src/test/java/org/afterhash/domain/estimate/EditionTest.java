package org.afterhash.domain.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.afterhash.domain.market.Vintage;
import org.junit.jupiter.api.Test;

final class EditionTest {
  private static final Vintage VINTAGE =
      new Vintage(1, LocalDate.of(2026, 11, 22), "ab".repeat(32));

  @Test
  void anEditionChangesWithTheMethodAndWithTheData() {
    String id = new Edition("0.1-abcdef0", VINTAGE).id();
    assertThat(id).matches("2026-11-22-[0-9a-f]{7}");
    assertThat(new Edition("0.2-abcdef0", VINTAGE).id()).isNotEqualTo(id);
    var other = new Vintage(2, VINTAGE.date(), "cd".repeat(32));
    assertThat(new Edition("0.1-abcdef0", other).id()).isNotEqualTo(id);
    var renumbered = new Vintage(9, VINTAGE.date(), VINTAGE.hash());
    assertThat(new Edition("0.1-abcdef0", renumbered).id()).isEqualTo(id);
  }

  @Test
  void quantilesOutOfOrderAreNoDistribution() {
    assertThatThrownBy(() -> new Distribution(1, 2, 1.9, 3, 4, 2, "USD"))
        .hasMessageContaining("out of order");
    assertThatThrownBy(() -> new Distribution(1, 2, 3, 4, Double.POSITIVE_INFINITY, 2, "USD"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Distribution(Double.NaN, 2, 3, 4, 5, 2, "USD"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
