package org.afterhash.analytics.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SupercubeTest {
  private static final int DRAWS = 1024;

  @Test
  void eachFurtherDimensionFillsTheUnitIntervalEvenly() {
    for (double[] row : Supercube.further(5, DRAWS, 3)) {
      double[] sorted = row.clone();
      Arrays.sort(sorted);
      for (int i = 0; i < DRAWS; i++) {
        assertThat(sorted[i]).isBetween((double) i / DRAWS, (i + 1.0) / DRAWS);
      }
    }
  }

  @Test
  void furtherDimensionsDoNotMoveWithTheFirstOnes() {
    double[][] first = Sobol.scrambled(6, DRAWS, 3);
    double[][] further = Supercube.further(6, DRAWS, 3);
    for (double[] one : first) {
      for (double[] other : further) {
        assertThat(sameHalf(one, other)).isBetween(DRAWS * 0.42, DRAWS * 0.58);
      }
    }
  }

  @Test
  void theSameSeedGivesTheSamePointsAndAnotherOthers() {
    assertThat(Supercube.further(2, 64, 3)).isDeepEqualTo(Supercube.further(2, 64, 3));
    assertThat(Supercube.further(2, 64, 4)[0]).isNotEqualTo(Supercube.further(2, 64, 3)[0]);
  }

  /**
   * In how many draws both coordinates lie in the same half: all or none if they moved together.
   */
  private static double sameHalf(double[] one, double[] other) {
    double same = 0;
    for (int i = 0; i < DRAWS; i++) {
      same += one[i] < 0.5 == other[i] < 0.5 ? 1 : 0;
    }
    return same;
  }
}
