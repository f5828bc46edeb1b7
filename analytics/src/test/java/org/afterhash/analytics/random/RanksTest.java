package org.afterhash.analytics.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RanksTest {

  @Property(tries = 300)
  void quantilesAndTheMeanOfTheLowestAreThoseOfSortedValues(
      @ForAll @Size(min = 1, max = 200) List<@DoubleRange(min = -5, max = 5) Double> values,
      @ForAll @DoubleRange(min = 0.01, max = 1) double p) {
    double[] x = values.stream().mapToDouble(Double::doubleValue).toArray();
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    int place = 0;
    while ((place + 1.0) / sorted.length < p) {
      place++;
    }
    var ranks = new Ranks(x);
    assertThat(ranks.quantile(p)).isEqualTo(sorted[place]);
    assertThat(ranks.meanOfLowest(p))
        .isCloseTo(Arrays.stream(sorted, 0, place + 1).average().orElseThrow(), within(1e-9));
    assertThat(ranks.distribution("1").p95()).isEqualTo(ranks.quantile(0.95));
  }

  @Property(tries = 100)
  void valuesWithoutEndDoNotHideTheOthers(
      @ForAll @Size(min = 3, max = 60) List<@DoubleRange(min = 0, max = 9) Double> values,
      @ForAll @IntRange(min = 1, max = 3) int infinite) {
    double[] x = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.fill(x, 0, infinite, Double.POSITIVE_INFINITY);
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    assertThat(Ranks.median(x)).isEqualTo(sorted[(x.length - 1) / 2]);
  }

  @Test
  void oneValueIsAllItsQuantiles() {
    assertThat(new Ranks(new double[] {7}).distribution("USD").p5()).isEqualTo(7);
  }
}
