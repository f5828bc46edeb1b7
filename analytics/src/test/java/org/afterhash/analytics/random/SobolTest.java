package org.afterhash.analytics.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SobolTest {
  /** Points 0 to 7 in dimensions 1 to 13, as SciPy 1.17 gives them for the same numbers. */
  private static final double[][] PUBLISHED = {
    {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
    {.5, .5, .5, .5, .5, .5, .5, .5, .5, .5, .5, .5, .5},
    {.75, .25, .25, .25, .75, .75, .25, .75, .75, .75, .75, .75, .25},
    {.25, .75, .75, .75, .25, .25, .75, .25, .25, .25, .25, .25, .75},
    {.375, .375, .625, .875, .375, .125, .375, .875, .875, .625, .875, .375, .375},
    {.875, .875, .125, .375, .875, .625, .875, .375, .375, .125, .375, .875, .875},
    {.625, .125, .875, .625, .625, .875, .125, .125, .125, .375, .125, .625, .125},
    {.125, .625, .375, .125, .125, .375, .625, .625, .625, .875, .625, .125, .625},
  };

  @Test
  void unscrambledPointsAreThePublishedOnes() {
    int[][] directions = JoeKuo.directions();
    for (int d = 0; d < PUBLISHED[0].length; d++) {
      int[] points = Sobol.sequence(directions[d], 0, PUBLISHED.length);
      for (int i = 0; i < PUBLISHED.length; i++) {
        double point = Integer.toUnsignedLong(points[i]) * 0x1p-32;
        assertThat(point).as("point %d, dimension %d", i, d + 1).isEqualTo(PUBLISHED[i][d]);
      }
    }
  }

  @Property(tries = 20)
  void everyIntervalOfEveryDimensionHoldsOnePoint(@ForAll long seed) {
    double[][] points = Sobol.scrambled(Sobol.DIMENSIONS, 256, seed);
    for (double[] coordinates : points) {
      assertThat(Arrays.stream(coordinates).mapToInt(x -> (int) (x * 256)).distinct().count())
          .isEqualTo(256);
    }
  }

  @Property(tries = 20)
  void everyElementaryBoxOfTheFirstTwoDimensionsHoldsOnePoint(@ForAll long seed) {
    double[][] points = Sobol.scrambled(2, 256, seed);
    for (int k = 0; k <= 8; k++) {
      boolean[] hit = new boolean[256];
      for (int i = 0; i < 256; i++) {
        int box =
            (int) (points[0][i] * (1 << k)) << (8 - k) | (int) (points[1][i] * (1 << (8 - k)));
        assertThat(hit[box]).as("box %d by %d", k, 8 - k).isFalse();
        hit[box] = true;
      }
    }
  }

  @Test
  void integralsComeOutFarCloserThanByChance() {
    double[][] points = Sobol.scrambled(10, 4096, 7);
    double sum = 0;
    for (int i = 0; i < 4096; i++) {
      double product = 1;
      for (double[] coordinates : points) {
        product *= 1 + (coordinates[i] - 0.5);
      }
      sum += product;
    }
    // By chance the standard error would be 0.018.
    assertThat(sum / 4096).isCloseTo(1, within(0.002));
  }

  @Test
  void theSameSeedGivesTheSamePointsAndAnotherSeedOthers() {
    assertThat(Sobol.scrambled(3, 64, 1)).isDeepEqualTo(Sobol.scrambled(3, 64, 1));
    assertThat(Sobol.scrambled(3, 64, 1)[2]).isNotEqualTo(Sobol.scrambled(3, 64, 2)[2]);
  }

  @Test
  void setsAreScrambledEachOnItsOwnAndSpreadEachOverTheInterval() {
    double[] coordinates = Sobol.coordinates(2, 4, 256, 1);
    for (int set = 0; set < 4; set++) {
      double[] one = Arrays.copyOfRange(coordinates, set * 256, (set + 1) * 256);
      assertThat(Arrays.stream(one).mapToInt(x -> (int) (x * 256)).distinct().count())
          .isEqualTo(256);
    }
    assertThat(Arrays.stream(coordinates).distinct().count()).isEqualTo(1024);
  }

  @Test
  void pointsBeyondTheTableAreStillSpreadOverTheInterval() {
    double[] last = Sobol.scrambled(Sobol.DIMENSIONS + 5, 4096, 3)[Sobol.DIMENSIONS + 4];
    assertThat(Arrays.stream(last).average().orElseThrow()).isCloseTo(0.5, within(0.03));
    assertThat(Arrays.stream(last).allMatch(x -> x > 0 && x < 1)).isTrue();
  }

  @Test
  void aNumberOfDrawsThatIsNoPowerOfTwoIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sobol.scrambled(1, 1000, 1))
        .withMessageContaining("1000");
  }
}
