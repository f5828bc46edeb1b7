package org.afterhash.analytics.random;

/**
 * Quantiles of weighted values without sorting them: the values are counted into bins of equal
 * width, and only the bin in which a quantile lies is looked through, by C. A. R. Hoare's
 * "Algorithm 65: FIND" (Communications of the ACM 4, 1961) with weights for places.
 */
final class WeightedQuantiles {
  private static final int BINS = 1024;

  private final double[] values;
  private final double[] weights;
  private final double total;
  private final double lowest;
  private final double binsPerUnit;
  private final short[] bins;
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
      low = value < low ? value : low;
      high = value > high ? value : high;
    }
    lowest = low;
    binsPerUnit = BINS / (high - low);
    bins = new short[high > low ? values.length : 0];
    for (int i = 0; i < bins.length; i++) {
      // Rises with the value, whatever is lost in rounding.
      int bin = Math.min(BINS - 1, (int) ((values[i] - lowest) * binsPerUnit));
      bins[i] = (short) bin;
      inBin[bin] += weights[i];
      count[bin]++;
    }
  }

  /** The smallest value at or below which lies at least the part {@code p} of the weight. */
  double at(double p) {
    if (bins.length == 0) {
      return lowest;
    }
    int bin = 0;
    double below = 0;
    while (bin < BINS - 1 && (count[bin] == 0 || (below + inBin[bin]) / total < p)) {
      below += inBin[bin];
      bin++;
    }
    return within(bin, below, p);
  }

  private double within(int bin, double below, double p) {
    var member = new double[count[bin]];
    var weight = new double[count[bin]];
    int next = 0;
    for (int i = 0; i < bins.length; i++) {
      if (bins[i] == bin) {
        member[next] = values[i];
        weight[next++] = weights[i];
      }
    }
    return new Find(member, weight, total).at(below, p);
  }

  /** Values that change their places, and their weights with them. */
  private static final class Find {
    private final double[] value;
    private final double[] weight;
    private final double total;

    Find(double[] value, double[] weight, double total) {
      this.value = value;
      this.weight = weight;
      this.total = total;
    }

    /**
     * The smallest at or below which lies at least that part of the weight, or the largest of all.
     *
     * @param lighter weight of what is lighter than any of these
     */
    double at(double lighter, double part) {
      int from = 0;
      int to = value.length - 1;
      double below = lighter;
      while (from < to) {
        double pivot = value[(from + to) >>> 1];
        int less = from;
        int more = to;
        double toPivot = below;
        double withPivot = 0;
        for (int i = from; i <= more; ) {
          if (value[i] < pivot) {
            toPivot += weight[i];
            swap(i++, less++);
          } else if (value[i] > pivot) {
            swap(i, more--);
          } else {
            withPivot += weight[i++];
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
      return value[from];
    }

    private void swap(int a, int b) {
      double moved = value[a];
      value[a] = value[b];
      value[b] = moved;
      double with = weight[a];
      weight[a] = weight[b];
      weight[b] = with;
    }
  }
}
