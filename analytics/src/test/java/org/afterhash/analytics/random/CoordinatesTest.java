package org.afterhash.analytics.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.domain.method.Methodology;
import org.junit.jupiter.api.Test;

class CoordinatesTest {
  private final Methodology methodology = TestMethodology.shipped();

  private double[] of(String... names) {
    return new Coordinates(methodology, 4, 256, 1).of(List.of(names))[names.length - 1];
  }

  @Test
  void aNameKeepsItsCoordinateWhateverElseIsDrawn() {
    assertThat(of("sale.bulk")).isEqualTo(of("spend.dual-use", "anything.new", "sale.bulk"));
    assertThat(of("anything.new")).isEqualTo(of("sale.bulk", "anything.new"));
  }

  @Test
  void aNameThatTheMethodListsIsSpreadEvenlyInEachSetAndAnotherByChance() {
    assertThat(sixteenthsHit(of("sale.bulk"))).containsOnly(16L);
    assertThat(sixteenthsHit(of("anything.new"))).isNotEqualTo(sixteenthsHit(of("sale.bulk")));
    assertThat(Arrays.stream(of("anything.new")).average().orElseThrow())
        .isCloseTo(0.5, within(0.05));
  }

  @Test
  void differentNamesAndSeedsHaveDifferentCoordinates() {
    assertThat(of("anything.new")).isNotEqualTo(of("anything.else"));
    assertThat(of("sale.bulk")).isNotEqualTo(of("sale.fee"));
    assertThat(of("sale.bulk"))
        .isNotEqualTo(new Coordinates(methodology, 4, 256, 2).of(List.of("sale.bulk"))[0]);
  }

  /** How many of the first 256 coordinates lie in each sixteenth. */
  private static List<Long> sixteenthsHit(double[] coordinates) {
    var hits = new Long[16];
    Arrays.fill(hits, 0L);
    for (int i = 0; i < 256; i++) {
      hits[(int) (coordinates[i] * 16)]++;
    }
    return List.of(hits);
  }
}
