package org.afterhash.analytics.sensitivity;

import java.util.Arrays;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.afterhash.analytics.random.Mix;
import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.Sensitivity.Estimated;

/**
 * Sobol indices of a model with independent inputs (docs/method.md §19): inputs are picked from one
 * of two samples. First order after Saltelli and others (2010), total after Jansen (1999),
 * intervals by resampling the draws.
 */
public final class SobolIndices {
  private static final int RESAMPLES = 400;
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  private final Model model;
  private final double[] first;
  private final double[] second;
  private final double mean;

  /** A model that can be run on two samples mixed. */
  public interface Model {
    /**
     * Results by draw.
     *
     * @param fresh ids of the inputs that are taken from the second sample; all others are taken
     *     from the first
     */
    double[] run(Set<String> fresh);
  }

  /**
   * The indices of some inputs together, 0 to 1 but for the noise of the draws.
   *
   * @param first part of the variance that they explain alone
   * @param total part that would be left if everything else were known
   */
  public record Indices(Estimated first, Estimated total) {}

  /**
   * Runs the model on either sample.
   *
   * @param inputs ids of all inputs
   */
  public SobolIndices(Model model, Set<String> inputs) {
    this.model = model;
    double[] one = model.run(Set.of());
    double[] other = model.run(inputs);
    Require.that(one.length == other.length, "The two samples differ in size");
    // Without the mean of both the first order has less noise.
    mean = (Arrays.stream(one).sum() + Arrays.stream(other).sum()) / (2 * one.length);
    first = centred(one);
    second = centred(other);
    Require.that(
        indices(first, i -> i).variance > 0,
        "The result is the same in all draws: nothing drives it");
  }

  /** Runs the model once more. */
  public Indices of(Set<String> group) {
    double[] mixed = centred(model.run(group));
    Sums all = indices(mixed, i -> i);
    var firsts = new double[RESAMPLES];
    var totals = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      int resample = r;
      Sums sums =
          indices(mixed, i -> (int) Long.remainderUnsigned(Mix.hash(resample, i), first.length));
      firsts[r] = sums.first / sums.variance;
      totals[r] = sums.total / sums.variance;
    }
    return new Indices(
        estimated(all.first / all.variance, firsts), estimated(all.total / all.variance, totals));
  }

  private record Sums(double variance, double first, double total) {}

  /** Sums over the draws that {@code row} names. */
  private Sums indices(double[] mixed, IntUnaryOperator row) {
    double variance = 0;
    double alone = 0;
    double total = 0;
    for (int k = 0; k < first.length; k++) {
      int i = row.applyAsInt(k);
      double moved = mixed[i] - first[i];
      variance += (first[i] * first[i] + second[i] * second[i]) / 2;
      alone += second[i] * moved;
      total += moved * moved / 2;
    }
    return new Sums(variance, alone, total);
  }

  private static Estimated estimated(double value, double[] resampled) {
    Arrays.sort(resampled);
    return new Estimated(
        value,
        resampled[(int) (LOW * resampled.length)],
        resampled[(int) (HIGH * resampled.length)]);
  }

  private double[] centred(double[] values) {
    return Arrays.stream(values).map(value -> value - mean).toArray();
  }
}
