package org.afterhash.analytics.farm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.afterhash.analytics.farm.Allocator.Plan;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;

class AllocatorTest {

  @Test
  void whatIsShortGoesToWhatBringsMostOfItAndTheRestIsDivided() {
    // 10 kW: the first group brings 5 a kW, the second 4, the third 1.
    var allocator =
        new Allocator(List.of(plan(0, 30, 6), plan(1, 32, 8), plan(2, 10, 10)), List.of(10.0));
    Allocator.Allocation best = allocator.best();
    assertThat(best.parts().get(0)).isCloseTo(1, within(1e-9));
    assertThat(best.parts().get(1)).isCloseTo(0.5, within(1e-9));
    assertThat(best.parts().get(2)).isCloseTo(0, within(1e-9));
    assertThat(best.gain()).isCloseTo(46, within(1e-9));
    assertThat(allocator.worthOfOneMore(0)).isCloseTo(4, within(1e-9));
  }

  @Test
  void whereThereIsNothingOnlyWhatNeedsNothingIsDone() {
    var allocator = new Allocator(List.of(plan(0, 30, 6), plan(1, 3, 0)), List.of(0.0));
    assertThat(allocator.best().parts()).containsExactly(0.0, 1.0);
    assertThat(allocator.worthOfOneMore(0)).isCloseTo(5, within(1e-9));
  }

  @Test
  void whatBringsNothingIsNotDoneAndEnoughIsWorthNoMore() {
    var allocator = new Allocator(List.of(plan(0, -5, 1), plan(1, 7, 2)), List.of(50.0));
    assertThat(allocator.best().parts()).containsExactly(0.0, 1.0);
    assertThat(allocator.worthOfOneMore(0)).isZero();
    assertThat(new Allocator(List.of(), List.of(1.0)).best().gain()).isZero();
  }

  /** Two groups, two plans each, two limits: all corners of what is possible, one by one. */
  @Property(tries = 300)
  void nothingThatIsPossibleBringsMore(
      @ForAll @Size(4) List<@DoubleRange(min = -20, max = 100) Double> gains,
      @ForAll @Size(8) List<@DoubleRange(min = 0, max = 10) Double> needs,
      @ForAll @Size(2) List<@DoubleRange(min = 0.1, max = 20) Double> limits) {
    List<Plan> plans = plans(gains, needs);
    Allocator.Allocation best = new Allocator(plans, limits).best();
    assertThat(best.gain()).isCloseTo(bestCorner(plans, limits), within(1e-6));
    for (int r = 0; r < 2; r++) {
      double used = 0;
      for (int p = 0; p < 4; p++) {
        used += best.parts().get(p) * plans.get(p).needs().get(r);
      }
      assertThat(used).isLessThanOrEqualTo(limits.get(r) + 1e-6);
    }
  }

  @Property(tries = 200)
  void looserLimitsNeverBringLess(
      @ForAll @Size(4) List<@DoubleRange(min = -20, max = 100) Double> gains,
      @ForAll @Size(8) List<@DoubleRange(min = 0, max = 10) Double> needs,
      @ForAll @Size(2) List<@DoubleRange(min = 0, max = 20) Double> limits,
      @ForAll @DoubleRange(min = 0, max = 20) double more) {
    List<Plan> plans = plans(gains, needs);
    double tight = new Allocator(plans, limits).best().gain();
    double loose = new Allocator(plans, List.of(limits.get(0) + more, limits.get(1))).best().gain();
    assertThat(loose).isGreaterThanOrEqualTo(tight - 1e-9);
  }

  private static Plan plan(int group, double gain, double need) {
    return new Plan(group, gain, List.of(need));
  }

  private static List<Plan> plans(List<Double> gains, List<Double> needs) {
    var plans = new ArrayList<Plan>();
    for (int p = 0; p < 4; p++) {
      plans.add(new Plan(p / 2, gains.get(p), List.of(needs.get(2 * p), needs.get(2 * p + 1))));
    }
    return plans;
  }

  private static double bestCorner(List<Plan> plans, List<Double> limits) {
    List<double[]> rows = new ArrayList<>();
    for (int p = 0; p < 4; p++) {
      double[] row = new double[5];
      row[p] = -1;
      rows.add(row);
    }
    rows.add(new double[] {1, 1, 0, 0, 1});
    rows.add(new double[] {0, 0, 1, 1, 1});
    for (int r = 0; r < 2; r++) {
      double[] row = new double[5];
      for (int p = 0; p < 4; p++) {
        row[p] = plans.get(p).needs().get(r);
      }
      row[4] = limits.get(r);
      rows.add(row);
    }
    double best = 0;
    for (int chosen = 0; chosen < 1 << rows.size(); chosen++) {
      if (Integer.bitCount(chosen) == 4) {
        best = Math.max(best, corner(rows, chosen, plans));
      }
    }
    return best;
  }

  private static double corner(List<double[]> rows, int chosen, List<Plan> plans) {
    double[][] matrix = new double[4][];
    double[] right = new double[4];
    int next = 0;
    for (int r = 0; r < rows.size(); r++) {
      if ((chosen >> r & 1) == 1) {
        matrix[next] = java.util.Arrays.copyOf(rows.get(r), 4);
        right[next++] = rows.get(r)[4];
      }
    }
    var solver = new LUDecomposition(new Array2DRowRealMatrix(matrix), 1e-10).getSolver();
    if (!solver.isNonSingular()) {
      return 0;
    }
    double[] x = solver.solve(new ArrayRealVector(right)).toArray();
    double gain = 0;
    for (double[] row : rows) {
      double left = 0;
      for (int p = 0; p < 4; p++) {
        left += row[p] * x[p];
      }
      if (left > row[4] + 1e-7) {
        return 0;
      }
    }
    for (int p = 0; p < 4; p++) {
      gain += plans.get(p).gain() * x[p];
    }
    return gain;
  }
}
