package org.afterhash.analytics.random;

import org.afterhash.domain.estimate.Distribution;

/**
 * Order statistics of equally weighted draws (docs/method.md §2) without sorting them all: the
 * values are counted into bins of equal width, and only the bin in which a place lies is looked
 * through, by C. A. R. Hoare's "Algorithm 65: FIND" (Communications of the ACM 4, 1961).
 */
public final class Ranks {
  private static final int BINS = 1024;

  private final double[] values;
  private final double lowest;
  private final double binsPerUnit;
  private final short[] bins;
  private final int[] counts = new int[BINS];

  /**
   * @param values one at least; not to be changed afterwards
   */
  public Ranks(double[] values) {
    this.values = values;
    double low = values[0];
    double high = values[0];
    for (double value : values) {
      if (value < low) {
        low = value;
      }
      if (value > high) {
        high = value;
      }
    }
    lowest = low;
    double width = high - low;
    binsPerUnit = width > 0 && width < Double.POSITIVE_INFINITY ? BINS / width : 0;
    bins = new short[values.length];
    for (int i = 0; i < values.length; i++) {
      // Rises with the value, whatever is lost in rounding.
      int bin = Math.min(BINS - 1, (int) ((values[i] - lowest) * binsPerUnit));
      bins[i] = (short) bin;
      counts[bin]++;
    }
  }

  /** Mean and published quantiles. */
  public Distribution distribution(String unit) {
    return new Distribution(
        quantile(0.05),
        quantile(0.25),
        quantile(0.50),
        quantile(0.75),
        quantile(0.95),
        sum() / values.length,
        unit);
  }

  /** The smallest value at or below which lies at least the part {@code p} of them. */
  public double quantile(double p) {
    return at(place(p));
  }

  /** The smallest value at or below which lies at least half of them. */
  public static double median(double[] values) {
    return new Ranks(values).quantile(0.5);
  }

  /** Mean of the lowest values, so many that they make up at least the part {@code p} of all. */
  public double meanOfLowest(double p) {
    int last = place(p);
    double highest = at(last);
    double sum = 0;
    int below = 0;
    for (double value : values) {
      if (value < highest) {
        sum += value;
        below++;
      }
    }
    return (sum + (last + 1 - below) * highest) / (last + 1);
  }

  private double sum() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** Place, from 0, of the first at or below which lies at least that part. */
  private int place(double p) {
    int count = values.length;
    int place = Math.max(0, (int) (p * count) - 1);
    while (place < count - 1 && (double) (place + 1) / count < p) {
      place++;
    }
    return place;
  }

  /** What would stand at a place, from 0, if they were sorted. */
  public double at(int place) {
    int bin = 0;
    int below = 0;
    while (below + counts[bin] <= place) {
      below += counts[bin++];
    }
    return find(members(bin), place - below);
  }

  private double[] members(int bin) {
    var members = new double[counts[bin]];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      if (bins[i] == bin) {
        members[next++] = values[i];
      }
    }
    return members;
  }

  /** What would stand at a place if the values, which change their places, were sorted. */
  private static double find(double[] values, int place) {
    int left = 0;
    int right = values.length - 1;
    while (left < right) {
      double pivot = values[place];
      int i = left;
      int j = right;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (pivot < values[j]) {
          j--;
        }
        if (i <= j) {
          double swapped = values[i];
          values[i++] = values[j];
          values[j--] = swapped;
        }
      }
      if (j < place) {
        left = i;
      }
      if (place < i) {
        right = j;
      }
    }
    return values[place];
  }
}
