package org.afterhash.analytics.farm;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToDoubleFunction;
import org.afterhash.analytics.resale.MassSale;

/**
 * What an owner's sale makes of today's price: the course of prices while it lasts, the pressure of
 * the owner's own cards, and what money later is worth today (docs/method.md §21). Rows by draw are
 * worked out once, whoever asks first, and are not to be changed.
 */
public final class OwnSale implements SaleCourse {
  private static final double YEAR = 12;

  private final MassSale sale;
  private final double[] discount;
  private final double[] worthAMonthLater;
  private final int months;
  private final double[] cards;
  private final double all;
  private final Map<Row, double[]> known = new ConcurrentHashMap<>();

  private enum Kind {
    FACTOR,
    COURSE,
    IMPACT,
    OUTLOOK,
    OUTLOOK_IN,
    MOVEMENT,
    WORTH_OVER_SALE,
    WORTH_IN
  }

  private record Row(Kind kind, int number, boolean large) {}

  /**
   * @param discount 1/yr by draw
   * @param months over which the cards are sold, evenly; 1 at least
   * @param cards of the owner, by segment
   */
  public OwnSale(MassSale sale, double[] discount, int months, double[] cards) {
    this(sale, discount, monthLater(discount), months, cards.clone());
  }

  private OwnSale(
      MassSale sale, double[] discount, double[] worthAMonthLater, int months, double[] cards) {
    this.sale = sale;
    this.discount = discount;
    this.worthAMonthLater = worthAMonthLater;
    this.months = months;
    this.cards = cards;
    double sum = 0;
    for (double ofSegment : cards) {
      sum += ofSegment;
    }
    this.all = sum;
  }

  /** What a dollar a month later is worth, by draw. */
  static double[] monthLater(double[] discount) {
    return Arrays.stream(discount).map(rate -> StrictMath.pow(1 + rate, -1 / YEAR)).toArray();
  }

  /** The same sale over another number of months. */
  public OwnSale over(int otherMonths) {
    return new OwnSale(sale, discount, worthAMonthLater, otherMonths, cards);
  }

  /** The same sale by an owner of so many times the cards. */
  public OwnSale times(double factor) {
    double[] more = Arrays.stream(cards).map(ofSegment -> factor * ofSegment).toArray();
    return new OwnSale(sale, discount, worthAMonthLater, months, more);
  }

  /** The same cards sold as a plan says, cards by {@link PlannedSale#kind}, then month. */
  public PlannedSale planned(double[][] sold) {
    return new PlannedSale(sale, discount, sold);
  }

  @Override
  public double[] factor(int segment, boolean large) {
    double[] course = course(large);
    double[] impact = impact(segment);
    return row(new Row(Kind.FACTOR, segment, large), i -> course[i] * impact[i]);
  }

  /** The same without the pressure of the own cards. */
  private double[] course(boolean large) {
    double[] step = outlook(large, 1);
    double[] movement = movement();
    return row(
        new Row(Kind.COURSE, 0, large), i -> mean(step[i] * worthAMonthLater[i]) * movement[i]);
  }

  private double[] movement() {
    return row(new Row(Kind.MOVEMENT, 0, false), i -> sale.movement(i, months));
  }

  private double[] impact(int segment) {
    return row(new Row(Kind.IMPACT, segment, false), i -> impact(i, segment));
  }

  /** Months over which the owner sells. */
  public int months() {
    return months;
  }

  /** Price in a month of the sale, the first is 1, against today's, by draw. */
  public double[] priceIn(int month, int segment, boolean large) {
    double[] outlook =
        row(new Row(Kind.OUTLOOK_IN, month, large), i -> sale.outlook(i, large, month - 0.5));
    double[] movement = movement();
    double[] impact = impact(segment);
    var price = new double[discount.length];
    Arrays.setAll(price, i -> outlook[i] * movement[i] * impact[i]);
    return price;
  }

  /** Price some months on against today's, by the outlook alone. */
  public double[] outlook(boolean large, int later) {
    return row(new Row(Kind.OUTLOOK, later, large), i -> sale.outlook(i, large, later));
  }

  @Override
  public double[] worthLater(int segment, boolean large) {
    return row(new Row(Kind.WORTH_OVER_SALE, 0, false), i -> mean(worthAMonthLater[i]));
  }

  /** What a dollar some months on is worth today, by draw. */
  public double[] worthIn(int later) {
    return row(
        new Row(Kind.WORTH_IN, later, false), i -> StrictMath.pow(1 + discount[i], -later / YEAR));
  }

  private double[] row(Row row, IntToDoubleFunction byDraw) {
    double[] found = known.get(row);
    if (found == null) {
      // Two who ask at once work out the same.
      found = new double[discount.length];
      Arrays.setAll(found, byDraw);
      known.put(row, found);
    }
    return found;
  }

  /** Price under the pressure of the own sale against the price without it. */
  double impact(int draw, int segment) {
    return sale.ownImpact(draw, segment, cards[segment] / months, all / months);
  }

  /** Mean of {@code step} to the powers of ½, 1½, ...: sales happen in the middle of months. */
  private double mean(double step) {
    double power = StrictMath.sqrt(step);
    double sum = 0;
    for (int m = 0; m < months; m++) {
      sum += power;
      power *= step;
    }
    return sum / months;
  }
}
