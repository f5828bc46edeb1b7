package org.afterhash.analytics.resale;

import java.time.YearMonth;
import java.util.List;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.domain.method.Methodology;

/**
 * What the price does while miners sell what they have left (docs/method.md §10). Buyers absorb so
 * many used cards a year; what is offered beyond that presses on the price, with what was sold in
 * the twelve months before, which is in today's price already.
 */
public final class MassSale {
  /** The parameters that are drawn. */
  public static final List<String> DRAWN =
      List.of(
          "sale.months",
          "sale.elasticity",
          "sale.absorption",
          "sale.segment-weight",
          "resale.outlook-small-error",
          "resale.outlook-large-error",
          "resale.outlook-shock");

  /** Number of segments of the market. */
  public static final int SEGMENTS = 3;

  private static final double CARDS_PER_MILLION = 1e6;
  private static final double YEAR = 12;
  private static final double[] NODES = {
    0.06943184420297371, 0.33000947820757187, 0.6699905217924281, 0.9305681557970262
  };
  private static final double[] WEIGHTS = {
    0.17392742256872692, 0.32607257743127305, 0.32607257743127305, 0.17392742256872692
  };

  private final double[] months;
  private final double[] elasticity;
  private final double[] absorption;
  private final double[] segmentWeight;
  private final double[] driftSmall;
  private final double[] driftLarge;
  private final double[] shock;
  private final double volatility;
  private final double[] segmentShare;
  private final double middleFrom;
  private final double highFrom;

  /**
   * @param drawn of {@link #DRAWN}
   * @param date when the sale begins
   */
  public MassSale(Methodology methodology, ParameterDraws drawn, YearMonth date) {
    months = drawn.of("sale.months");
    elasticity = drawn.of("sale.elasticity");
    absorption = drawn.of("sale.absorption");
    segmentWeight = drawn.of("sale.segment-weight");
    driftSmall = drift(methodology, drawn, date, "small");
    driftLarge = drift(methodology, drawn, date, "large");
    shock = drawn.of("resale.outlook-shock");
    volatility = methodology.parameter("resale.common-volatility").p50();
    double entry = methodology.path("sale.segment-entry").at(date);
    double middle = methodology.path("sale.segment-middle").at(date);
    segmentShare = new double[] {entry, middle, 1 - entry - middle};
    middleFrom = methodology.parameter("sale.segment-middle-from").p50();
    highFrom = methodology.parameter("sale.segment-high-from").p50();
  }

  /** Index of the segment that a card of this speed belongs to; segments are by speed. */
  public int segment(double tflops) {
    return tflops < middleFrom ? 0 : tflops < highFrom ? 1 : 2;
  }

  private static double[] drift(
      Methodology methodology, ParameterDraws drawn, YearMonth date, String size) {
    double[] drift = drawn.of("resale.outlook-" + size + "-error").clone();
    double centre = methodology.path("resale.outlook-" + size).at(date);
    for (int i = 0; i < drift.length; i++) {
      drift[i] += centre;
    }
    return drift;
  }

  /** Price some months on against the price now, by the outlook alone. */
  public double outlook(int draw, boolean large, double later) {
    return StrictMath.exp((large ? driftLarge : driftSmall)[draw] * later);
  }

  /** Mean over some months of the movement common to all cards, against the price now. */
  public double movement(int draw, double later) {
    // The mean of a random walk has a third of the variance of its end.
    return StrictMath.exp(volatility * StrictMath.sqrt(later / 3) * shock[draw]);
  }

  /**
   * Price that one owner's sales leave, against the price without them.
   *
   * @param ofSegment cards of the segment that the owner sells in a month
   * @param all cards that the owner sells in a month
   */
  public double ownImpact(int draw, int segment, double ofSegment, double all) {
    return StrictMath.pow(1 + ownPressure(draw, segment, ofSegment, all), -1 / elasticity[draw]);
  }

  /** What one owner sells in a month, against what buyers absorb in it; linear in the cards. */
  public double ownPressure(int draw, int segment, double ofSegment, double all) {
    double flow = absorption[draw] * CARDS_PER_MILLION / YEAR;
    return segmentWeight[draw] * ofSegment / (flow * segmentShare[segment])
        + (1 - segmentWeight[draw]) * all / flow;
  }

  /** Elasticity of what buyers take to the price, as a positive number. */
  public double elasticity(int draw) {
    return elasticity[draw];
  }

  /** Price some months into a sale of so many cards, all segments alike, against the price now. */
  public double priceAfter(int draw, double cards, double time) {
    return price(draw, new Pressure(cards, 0, 1), new Pressure(cards, 0, 1), time);
  }

  /** Months over which the cards are sold. */
  public double months(int draw) {
    return StrictMath.max(1, months[draw]);
  }

  /**
   * The course of a sale in one draw.
   *
   * @param toSell cards to be sold, by segment
   * @param soldBefore cards sold in the twelve months before, by segment
   */
  public Course course(int draw, double[] toSell, double[] soldBefore) {
    double all = 0;
    double allBefore = 0;
    for (int g = 0; g < toSell.length; g++) {
      all += toSell[g];
      allBefore += soldBefore[g];
    }
    double first = StrictMath.min(YEAR, months(draw));
    int parts = months(draw) > YEAR ? 2 : 1;
    var times = new double[parts * NODES.length];
    var weights = new double[times.length];
    for (int k = 0; k < times.length; k++) {
      boolean early = k < NODES.length;
      double length = early ? first : months(draw) - YEAR;
      times[k] = (early ? 0 : YEAR) + NODES[k % NODES.length] * length;
      weights[k] = WEIGHTS[k % NODES.length] * length / months(draw);
    }
    var prices = new double[toSell.length][times.length];
    for (int g = 0; g < toSell.length; g++) {
      var own = new Pressure(toSell[g], soldBefore[g], segmentShare[g]);
      var whole = new Pressure(all, allBefore, 1);
      for (int k = 0; k < times.length; k++) {
        prices[g][k] = price(draw, own, whole, times[k]);
      }
    }
    return new Course(draw, times, weights, prices);
  }

  private record Pressure(double toSell, double soldBefore, double share) {}

  /** Price {@code time} months on against the price now. */
  private double price(int draw, Pressure own, Pressure whole, double time) {
    double then =
        1
            + segmentWeight[draw] * pressure(draw, own, time)
            + (1 - segmentWeight[draw]) * pressure(draw, whole, time);
    double now =
        1
            + segmentWeight[draw] * pressure(draw, own, 0)
            + (1 - segmentWeight[draw]) * pressure(draw, whole, 0);
    return StrictMath.pow(then / now, -1 / elasticity[draw]);
  }

  /** Cards of miners sold in the twelve months up to then, against what buyers absorb. */
  private double pressure(int draw, Pressure cards, double time) {
    double sold =
        cards.toSell * StrictMath.min(time, YEAR) / months(draw)
            + cards.soldBefore * StrictMath.max(0, 1 - time / YEAR);
    return sold / (absorption[draw] * CARDS_PER_MILLION * cards.share);
  }

  /** How the price goes while the cards are sold at an even pace. */
  public final class Course {
    private final int draw;
    private final double[] times;
    private final double[] weights;
    private final double[][] prices;

    private Course(int draw, double[] times, double[] weights, double[][] prices) {
      this.draw = draw;
      this.times = times;
      this.weights = weights;
      this.prices = prices;
    }

    /**
     * Mean discounted prices against the price now, by segment.
     *
     * @param large whether the cards have the memory from which a card is large
     * @param discount 1/month, continuous
     */
    public double[] means(boolean large, double discount) {
      double drift = (large ? driftLarge : driftSmall)[draw] - discount;
      double movement = movement(draw, months(draw));
      var means = new double[prices.length];
      for (int k = 0; k < times.length; k++) {
        double later = StrictMath.exp(drift * times[k]);
        for (int g = 0; g < means.length; g++) {
          means[g] += weights[k] * prices[g][k] * later;
        }
      }
      for (int g = 0; g < means.length; g++) {
        means[g] *= movement;
      }
      return means;
    }

    /** Mean price against the price now, by the outlook alone: as if nobody else sold. */
    public double withoutPressure(boolean large) {
      double drift = (large ? driftLarge : driftSmall)[draw];
      double mean = 0;
      for (int k = 0; k < times.length; k++) {
        mean += weights[k] * StrictMath.exp(drift * times[k]);
      }
      return mean * movement(draw, months(draw));
    }

    /** Mean of what a dollar is worth today, over the sale. */
    public double worthLater(double discount) {
      double all = discount * months(draw);
      return all < 1e-9 ? 1 : -StrictMath.expm1(-all) / all;
    }

    /** Mean price against the price now, by the pressure of miners' sales alone. */
    public double pressure(int segment) {
      double mean = 0;
      for (int k = 0; k < times.length; k++) {
        mean += weights[k] * prices[segment][k];
      }
      return mean;
    }
  }
}
