package org.afterhash.analytics.farm;

import java.util.Arrays;
import org.afterhash.analytics.resale.MassSale;

/**
 * A sale by a plan: so many cards of each kind in each month (docs/method.md §23). Kinds are told
 * apart by segment and memory.
 */
public final class PlannedSale implements SaleCourse {
  /** Number of kinds. */
  public static final int KINDS = 2 * MassSale.SEGMENTS;

  private final double[][] factors = new double[KINDS][];
  private final double[][] worths = new double[KINDS][];

  /**
   * @param discount 1/yr by draw
   * @param sold cards by kind, then month
   */
  public PlannedSale(MassSale sale, double[] discount, double[][] sold) {
    int months = sold[0].length;
    double[] step = OwnSale.monthLater(discount);
    var bySegment = new double[MassSale.SEGMENTS][months];
    var all = new double[months];
    for (int kind = 0; kind < KINDS; kind++) {
      for (int m = 0; m < months; m++) {
        bySegment[kind / 2][m] += sold[kind][m];
        all[m] += sold[kind][m];
      }
    }
    for (int segment = 0; segment < MassSale.SEGMENTS; segment++) {
      double[][] impacts = impacts(sale, segment, bySegment[segment], all, discount.length);
      for (int large = 0; large < 2; large++) {
        int kind = 2 * segment + large;
        double[] parts = parts(sold[kind]);
        worths[kind] = mean(parts, ones(parts.length, discount.length), step);
        double[] outlook = step.clone();
        boolean is = large == 1;
        Arrays.setAll(outlook, i -> step[i] * sale.outlook(i, is, 1));
        double[] mean = mean(parts, impacts, outlook);
        double length = length(parts);
        Arrays.setAll(mean, i -> mean[i] * sale.movement(i, length));
        factors[kind] = mean;
      }
    }
  }

  /** Which kind of cards these are. */
  public static int kind(int segment, boolean large) {
    return 2 * segment + (large ? 1 : 0);
  }

  @Override
  public double[] factor(int segment, boolean large) {
    return factors[kind(segment, large)];
  }

  @Override
  public double[] worthLater(int segment, boolean large) {
    return worths[kind(segment, large)];
  }

  /** What part of the cards is sold in each month; all of none in the first. */
  private static double[] parts(double[] sold) {
    double sum = Arrays.stream(sold).sum();
    var parts = new double[sold.length];
    Arrays.setAll(parts, m -> sum > 0 ? sold[m] / sum : m == 0 ? 1 : 0);
    return parts;
  }

  /** Price under pressure against the price without, by month, then draw; null where no sale is. */
  private static double[][] impacts(
      MassSale sale, int segment, double[] ofSegment, double[] all, int draws) {
    var impacts = new double[all.length][draws];
    for (int m = 0; m < all.length; m++) {
      int month = m;
      if (ofSegment[m] > 0 || m == 0) {
        Arrays.setAll(impacts[m], i -> sale.ownImpact(i, segment, ofSegment[month], all[month]));
      }
    }
    return impacts;
  }

  private static double[][] ones(int months, int draws) {
    var one = new double[draws];
    Arrays.fill(one, 1);
    var ones = new double[months][];
    Arrays.fill(ones, one);
    return ones;
  }

  /** Mean over the months of {@code step} to the powers of ½, 1½, ... times the month's factor. */
  private static double[] mean(double[] parts, double[][] factors, double[] step) {
    var mean = new double[step.length];
    for (int i = 0; i < mean.length; i++) {
      double power = StrictMath.sqrt(step[i]);
      for (int m = 0; m < parts.length; m++) {
        if (parts[m] > 0) {
          mean[i] += parts[m] * power * factors[m][i];
        }
        power *= step[i];
      }
    }
    return mean;
  }

  /**
   * Months of an even sale whose mean price is as uncertain: three times the sum of the squares of
   * what is left, as a walk's mean over the sale has that variance.
   */
  private static double length(double[] parts) {
    double length = 0;
    double left = 1;
    for (double part : parts) {
      double after = left - part;
      length += left * left + left * after + after * after;
      left = after;
    }
    return length;
  }
}
