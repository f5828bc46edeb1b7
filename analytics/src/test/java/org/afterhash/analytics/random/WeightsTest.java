package org.afterhash.analytics.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.Precision.StandardErrors;
import org.junit.jupiter.api.Test;

class WeightsTest {

  @Property(tries = 300)
  void quantilesAreThoseOfSortedAndAccumulatedDraws(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -5, max = 5) Double> values,
      @ForAll @Size(40) List<@DoubleRange(min = -3, max = 3) Double> logs) {
    double[] x = values.stream().mapToDouble(Double::doubleValue).toArray();
    double[] log = logs.stream().mapToDouble(Double::doubleValue).limit(x.length).toArray();
    Distribution d = Weights.ofLogs(log).distribution(x, "1");
    assertThat(d.p5()).isEqualTo(bySorting(x, log, 0.05));
    assertThat(d.p50()).isEqualTo(bySorting(x, log, 0.50));
    assertThat(d.p95()).isEqualTo(bySorting(x, log, 0.95));
  }

  @Test
  void oneFarValueAndManyEqualOnesDoNotBlurTheQuantiles() {
    var values = new double[4000];
    for (int i = 1000; i < 4000; i++) {
      values[i] = i * 1e-9;
    }
    values[17] = 1e12;
    Distribution d = Weights.equal(4000).distribution(values, "USD");
    assertThat(d.p5()).isZero();
    assertThat(d.p50()).isEqualTo(2000 * 1e-9);
    assertThat(d.p95()).isEqualTo(3800 * 1e-9);
  }

  @Test
  void errorsOfQuantilesAreTheScatterOfThoseOfTheParts() {
    double[] values = {1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4};
    StandardErrors errors = Weights.equal(16).errors(values, 4);
    // Of 1, 2, 3 and 4: variance 5/3, over the root of four.
    assertThat(errors.p50()).isCloseTo(Math.sqrt(5.0 / 3) / 2, within(1e-12));
    assertThat(errors.p5()).isEqualTo(errors.p95());
  }

  @Test
  void fourEqualDrawsHaveTheQuantilesOfTheirRanks() {
    Distribution d = Weights.equal(4).distribution(new double[] {4, 1, 3, 2}, "USD");
    assertThat(d).isEqualTo(new Distribution(1, 1, 2, 3, 4, 2.5, "USD"));
  }

  @Test
  void effectiveDrawsAreAllWhenEqualAndOneWhenOneCarriesEverything() {
    assertThat(Weights.equal(8).effectiveDraws()).isEqualTo(8);
    assertThat(Weights.ofLogs(new double[] {0, -800, -800}).effectiveDraws()).isEqualTo(1);
    assertThat(Weights.ofLogs(new double[] {0, -800, 0}).effectiveDraws()).isEqualTo(2);
  }

  @Test
  void shareCountsTheWeightAtOrBelow() {
    Weights weights = Weights.ofLogs(new double[] {Math.log(1), Math.log(3)});
    assertThat(weights.shareAtOrBelow(new double[] {10, 20}, 10)).isCloseTo(0.25, within(1e-12));
    assertThat(weights.shareAtOrBelow(new double[] {10, 20}, 9)).isZero();
    assertThat(weights.shareAtOrBelow(new double[] {10, 20}, 20)).isEqualTo(1);
  }

  private static double bySorting(double[] x, double[] log, double p) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double l : log) {
      highest = Math.max(highest, l);
    }
    double total = 0;
    List<double[]> pairs = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      double weight = StrictMath.exp(log[i] - highest);
      pairs.add(new double[] {x[i], weight});
      total += weight;
    }
    pairs.sort(Comparator.comparingDouble(pair -> pair[0]));
    double sum = 0;
    for (double[] pair : pairs) {
      sum += pair[1];
      // The last digits of a sum depend on its order.
      if (sum / total >= p - 1e-12) {
        return pair[0];
      }
    }
    return pairs.get(pairs.size() - 1)[0];
  }
}
