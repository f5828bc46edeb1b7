package org.afterhash.analytics.farm;

import java.util.Arrays;
import java.util.List;
import org.afterhash.analytics.resale.MassSale;

/**
 * How many cards of each kind to sell in which month, so that they bring most (docs/method.md §23).
 *
 * <p>What a month brings is concave in what is sold in it. So the best plan is the one in which one
 * card more brings the same in every month that has a sale, and no more in any other. It is found
 * kind by kind, by steps of Newton's: with the slope g and the curvature h of every month, the best
 * plan of the parabola through both is max(0, n + (g − λ)/h), in which λ makes the cards add up.
 * While pressure is small that is the answer at once; else the steps are repeated.
 */
public final class SaleSchedule {
  private static final int MOST_SWEEPS = 60;

  /** Part of the cards by which a plan may still move. */
  private static final double CLOSE = 1e-7;

  private final MassSale sale;
  private final List<Kind> kinds;
  private final int months;
  private final double exponent;
  private final double[][] sold;

  /**
   * Cards on which the same presses.
   *
   * @param segment of the market
   * @param cards 0 or more
   * @param price mean worth of one today, USD
   * @param step what a price is worth a month later, discounted, against now
   */
  public record Kind(int segment, double cards, double price, double step) {}

  /**
   * Finds it.
   *
   * @param sale of one draw
   * @param months within which all has to be sold; 1 at least
   */
  public SaleSchedule(MassSale sale, List<Kind> kinds, int months) {
    this.sale = sale;
    this.kinds = List.copyOf(kinds);
    this.months = months;
    this.exponent = 1 / sale.elasticity(0);
    this.sold = new double[kinds.size()][months];
    for (int k = 0; k < sold.length; k++) {
      Arrays.fill(sold[k], kinds.get(k).cards / months);
    }
    double moved = 1;
    for (int sweep = 0; sweep < MOST_SWEEPS && moved > CLOSE; sweep++) {
      moved = 0;
      for (int k = 0; k < sold.length; k++) {
        moved = StrictMath.max(moved, kinds.get(k).cards > 0 ? improve(k) : 0);
      }
    }
  }

  /** Cards sold by month, of one of the kinds. */
  public double[] of(int kind) {
    return sold[kind].clone();
  }

  /** What all of it brings, USD. */
  public double proceeds() {
    double sum = 0;
    for (int m = 0; m < months; m++) {
      sum += proceeds(m);
    }
    return sum;
  }

  /** What one card more of a kind brings in a month, with what it takes from the others, USD. */
  public double marginal(int kind, int month) {
    return slopes(kind, month)[0];
  }

  private double proceeds(int month) {
    double[] pressed = pressed(month);
    double sum = 0;
    for (int k = 0; k < sold.length; k++) {
      sum += sold[k][month] * worth(k, month) * StrictMath.pow(pressed[k], -exponent);
    }
    return sum;
  }

  /** What a card of a kind would bring in a month without any pressure: in the middle of it. */
  private double worth(int kind, int month) {
    Kind of = kinds.get(kind);
    return of.price * StrictMath.pow(of.step, month + 0.5);
  }

  /** One and the pressure of a month on each kind. */
  private double[] pressed(int month) {
    var bySegment = new double[MassSale.SEGMENTS];
    double all = 0;
    for (int k = 0; k < sold.length; k++) {
      bySegment[kinds.get(k).segment] += sold[k][month];
      all += sold[k][month];
    }
    var pressed = new double[sold.length];
    for (int k = 0; k < sold.length; k++) {
      int segment = kinds.get(k).segment;
      pressed[k] = 1 + sale.ownPressure(0, segment, bySegment[segment], all);
    }
    return pressed;
  }

  /** First derivative of what a month brings, and the second with its sign turned. */
  private double[] slopes(int kind, int month) {
    double[] pressed = pressed(month);
    int own = kinds.get(kind).segment;
    double slope = 0;
    double bend = 0;
    double least = 0;
    for (int k = 0; k < sold.length; k++) {
      int segment = kinds.get(k).segment;
      double press = sale.ownPressure(0, segment, segment == own ? 1 : 0, 1);
      double each = worth(k, month) * StrictMath.pow(pressed[k], -exponent);
      double fall = exponent * press / pressed[k] * each;
      slope -= sold[k][month] * fall;
      bend -= sold[k][month] * (exponent + 1) * press / pressed[k] * fall;
      if (k == kind) {
        slope += each;
        bend += 2 * fall;
        least = fall / 2;
      }
    }
    return new double[] {slope, StrictMath.max(bend, least)};
  }

  /** Moves one kind to where it brings most; the part of it that was moved. */
  private double improve(int kind) {
    double[] before = sold[kind].clone();
    var slope = new double[months];
    var bend = new double[months];
    for (int m = 0; m < months; m++) {
      double[] both = slopes(kind, m);
      slope[m] = both[0];
      bend[m] = both[1];
    }
    double[] target = best(before, slope, bend, kinds.get(kind).cards);
    double had = proceeds();
    for (double part = 1; part > CLOSE; part /= 2) {
      double share = part;
      Arrays.setAll(sold[kind], m -> before[m] + share * (target[m] - before[m]));
      if (proceeds() >= had) {
        return moved(before, sold[kind]) / kinds.get(kind).cards;
      }
    }
    sold[kind] = before;
    return 0;
  }

  private static double moved(double[] from, double[] to) {
    double most = 0;
    for (int m = 0; m < from.length; m++) {
      most = StrictMath.max(most, StrictMath.abs(to[m] - from[m]));
    }
    return most;
  }

  /** The best plan of the parabolas: max(0, n + (g − λ)/h), which adds up to the cards. */
  private static double[] best(double[] sold, double[] slope, double[] bend, double cards) {
    // Only differences count; without what is common to all slopes they keep their digits.
    double common = Arrays.stream(slope).max().orElseThrow();
    var open = new boolean[sold.length];
    Arrays.fill(open, true);
    var best = new double[sold.length];
    for (boolean again = true; again; ) {
      double wanted = -cards;
      double ease = 0;
      for (int m = 0; m < sold.length; m++) {
        if (open[m]) {
          wanted += sold[m] + (slope[m] - common) / bend[m];
          ease += 1 / bend[m];
        }
      }
      double lambda = wanted / ease;
      again = false;
      for (int m = 0; m < sold.length; m++) {
        double part = open[m] ? sold[m] + (slope[m] - common - lambda) / bend[m] : 0;
        best[m] = StrictMath.max(0, part);
        if (part < 0) {
          open[m] = false;
          again = true;
        }
      }
    }
    return best;
  }
}
