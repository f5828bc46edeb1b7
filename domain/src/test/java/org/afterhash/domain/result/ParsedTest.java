package org.afterhash.domain.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ParsedTest {
  private static final Failure LATER = Failure.error(7, "count", "type-error", "No number.");
  private static final Failure EARLIER = Failure.warning(2, "shelf", "extra-label", "Unknown.");

  @Test
  void failuresStandInTheOrderOfTheFileAndAWarningStopsNothing() {
    var parsed = new Parsed<>("value", List.of(LATER, EARLIER));
    assertThat(parsed.failures()).containsExactly(EARLIER, LATER);
    assertThat(parsed.errors()).containsExactly(LATER);
    assertThat(parsed.isGood()).isFalse();
    assertThat(new Parsed<>("value", List.of(EARLIER)).isGood()).isTrue();
  }
}
