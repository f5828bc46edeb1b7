package org.afterhash.analytics.random;

/**
 * Quantiles of weighted values without sorting them: the values are counted into bins of equal
 * width, and only the bin in which a quantile lies is looked through, by C. A. R. Hoare's
 * "Algorithm 65: FIND" (Communications of the ACM 4, 1961) with weights for places.
 */
final class WeightedQuantiles {
  private static final int BINS = 1024;

  private final double total;
  private final double lowest;

  /** Weight of each bin. */
  private final double[] inBin = new double[BINS];

  /** Where each bin begins among the members; the last one is their number. */
  private final int[] begin = new int[BINS + 1];

  /** All values, bin by bin, and their weights; none where all values are one. */
  private final double[] members;

  private final double[] membersWeights;

  /**
   * @param total of the weights
   */
  WeightedQuantiles(double[] values, double[] weights, double total) {
    this.total = total;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = value < low ? value : low;
      high = value > high ? value : high;
    }
    lowest = low;
    int count = high > low ? values.length : 0;
    members = new double[count];
    membersWeights = new double[count];
    if (count > 0) {
      fill(values, weights, BINS / (high - low));
    }
  }

  private void fill(double[] values, double[] weights, double binsPerUnit) {
    var bins = new short[values.length];
    for (int i = 0; i < bins.length; i++) {
      // Rises with the value, whatever is lost in rounding.
      int bin = Math.min(BINS - 1, (int) ((values[i] - lowest) * binsPerUnit));
      bins[i] = (short) bin;
      inBin[bin] += weights[i];
      begin[bin + 1]++;
    }
    for (int bin = 0; bin < BINS; bin++) {
      begin[bin + 1] += begin[bin];
    }
    int[] next = begin.clone();
    for (int i = 0; i < bins.length; i++) {
      int place = next[bins[i]]++;
      members[place] = values[i];
      membersWeights[place] = weights[i];
    }
  }

  /** The smallest value at or below which lies at least the part {@code p} of the weight. */
  double at(double p) {
    if (members.length == 0) {
      return lowest;
    }
    int bin = 0;
    double below = 0;
    while (bin < BINS - 1 && (begin[bin + 1] == begin[bin] || (below + inBin[bin]) / total < p)) {
      below += inBin[bin];
      bin++;
    }
    return new Find(begin[bin], begin[bin + 1] - 1).at(below, p);
  }

  /** Members of one bin, which change their places, and their weights with them. */
  private final class Find {
    private int from;
    private int to;

    Find(int from, int to) {
      this.from = from;
      this.to = to;
    }

    /**
     * The smallest at or below which lies at least that part of the weight, or the largest of all.
     *
     * @param lighter weight of what is lighter than any of these
     */
    double at(double lighter, double part) {
      double below = lighter;
      while (from < to) {
        double pivot = members[(from + to) >>> 1];
        int less = from;
        int more = to;
        double toPivot = below;
        double withPivot = 0;
        for (int i = from; i <= more; ) {
          if (members[i] < pivot) {
            toPivot += membersWeights[i];
            swap(i++, less++);
          } else if (members[i] > pivot) {
            swap(i, more--);
          } else {
            withPivot += membersWeights[i++];
          }
        }
        if (less > from && toPivot / total >= part) {
          to = less - 1;
        } else if (more == to || (toPivot + withPivot) / total >= part) {
          return pivot;
        } else {
          below = toPivot + withPivot;
          from = more + 1;
        }
      }
      return members[from];
    }

    private void swap(int a, int b) {
      double moved = members[a];
      members[a] = members[b];
      members[b] = moved;
      double with = membersWeights[a];
      membersWeights[a] = membersWeights[b];
      membersWeights[b] = with;
    }
  }
}
