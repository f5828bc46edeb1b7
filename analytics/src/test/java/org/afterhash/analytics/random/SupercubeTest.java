package org.afterhash.analytics.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SupercubeTest {
  private static final int DRAWS = 1024;

  @Test
  void eachFurtherDimensionFillsTheUnitIntervalEvenly() {
    var cube = new Supercube(DRAWS, 3);
    for (int d = 0; d < 5; d++) {
      double[] row = cube.row(d);
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
    var cube = new Supercube(DRAWS, 3);
    for (double[] one : first) {
      for (int d = 0; d < 6; d++) {
        assertThat(sameHalf(one, cube.row(d))).isBetween(DRAWS * 0.42, DRAWS * 0.58);
      }
    }
  }

  @Test
  void theSameSeedGivesTheSamePointsAndAnotherOthers() {
    double[] row = new Supercube(64, 3).row(1);
    assertThat(new Supercube(64, 3).row(1)).isEqualTo(row);
    assertThat(new Supercube(64, 4).row(1)).isNotEqualTo(row);
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
