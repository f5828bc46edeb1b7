package org.afterhash.analytics.random;

import java.util.Arrays;

/**
 * Quantiles of weighted values without sorting them all: the values are counted into bins of equal
 * width, and only the bin in which a quantile lies is sorted.
 */
final class WeightedQuantiles {
  private static final int BINS = 1024;

  private final double[] values;
  private final double[] weights;
  private final double total;
  private final double lowest;
  private final double binsPerUnit;
  private final double[] inBin = new double[BINS];
  private final int[] count = new int[BINS];

  /**
   * @param total of the weights
   */
  WeightedQuantiles(double[] values, double[] weights, double total) {
    this.values = values;
    this.weights = weights;
    this.total = total;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    lowest = low;
    binsPerUnit = BINS / (high - low);
    for (int i = 0; i < values.length; i++) {
      int bin = bin(values[i]);
      inBin[bin] += weights[i];
      count[bin]++;
    }
  }

  /** The smallest value at or below which lies at least the part {@code p} of the weight. */
  double at(double p) {
    int bin = 0;
    double below = 0;
    while (bin < BINS - 1 && (count[bin] == 0 || (below + inBin[bin]) / total < p)) {
      below += inBin[bin];
      bin++;
    }
    return within(bin, below, p);
  }

  private double within(int bin, double below, double p) {
    var members = new Member[count[bin]];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      if (bin(values[i]) == bin) {
        members[next++] = new Member(values[i], weights[i]);
      }
    }
    Arrays.sort(members);
    double sum = below;
    for (Member member : members) {
      sum += member.weight;
      if (sum / total >= p) {
        return member.value;
      }
    }
    return members[members.length - 1].value;
  }

  private record Member(double value, double weight) implements Comparable<Member> {
    @Override
    public int compareTo(Member other) {
      return Double.compare(value, other.value);
    }
  }

  /** Rises with the value, whatever is lost in rounding. */
  private int bin(double value) {
    return Math.min(BINS - 1, (int) ((value - lowest) * binsPerUnit));
  }
}
