package org.afterhash.analytics.rental;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.afterhash.domain.Require;

/**
 * A rented card, month by month, in the middle of each (docs/method.md §12). Its present value is a
 * straight line in the rent, so that it is worked once and not for every rent.
 *
 * @param perRent present value of the hours paid for, net of the platform's fee: USD for each USD
 *     per hour of the card's own list rate
 * @param cost present value of all costs less that of the card at the end, USD
 */
public record CashFlow(double perRent, double cost) {
  private static final double HOURS = 730;
  private static final double MONTHS = 12;

  /**
   * What a card earns and costs.
   *
   * @param use part of the time that it is rented, once known
   * @param rampMonths months after which use has come within 37 % of that; 0 for at once
   * @param uptime part of the time that it can be rented
   * @param fee part of the rent that the platform keeps
   * @param decline yearly decline of rents, continuous
   * @param busyKw power drawn when rented, overhead of the site included, kW
   * @param idleKw power drawn otherwise, overhead of the site included, kW
   */
  public record Work(
      double use,
      double rampMonths,
      double uptime,
      double fee,
      double decline,
      double busyKw,
      double idleKw) {

    Work withUse(double part) {
      return new Work(part, rampMonths, uptime, fee, decline, busyKw, idleKw);
    }
  }

  /**
   * What its owner pays and expects.
   *
   * @param powerUsdPerKwh USD/kWh
   * @param upFront USD
   * @param monthly other costs, USD/month
   * @param hazard yearly rate of failure, continuous
   * @param discountRate 1/yr
   * @param months how long it is rented, a whole number
   * @param residual what a card that still works brings at the end, USD
   */
  public record Terms(
      double powerUsdPerKwh,
      double upFront,
      double monthly,
      double hazard,
      double discountRate,
      int months,
      double residual) {
    public Terms {
      Require.that(months >= 1, "A card is rented for no month");
    }

    /** The same with another cost up front, USD. */
    public Terms withUpFront(double usd) {
      return new Terms(powerUsdPerKwh, usd, monthly, hazard, discountRate, months, residual);
    }
  }

  /**
   * Sums over the months of renting of what a dollar is worth, the same for all cards of an owner.
   *
   * @param rents of rents, use growing as it does
   * @param months of every month
   * @param used of the months in which the card is rented, per part of the time that it is
   * @param end what a dollar at the end is worth
   */
  record Annuities(double rents, double months, double used, double end) {
    /** Of a renting of {@code months}; the rest is as {@link Work} and {@link Terms} have it. */
    static Annuities of(
        int months, double hazard, double discountRate, double rampMonths, double decline) {
      double kept = StrictMath.exp(-hazard / MONTHS - StrictMath.log1p(discountRate) / MONTHS);
      double ramp = rampMonths <= 0 ? 0 : StrictMath.exp(-1 / rampMonths);
      double rents = kept * StrictMath.exp(-decline / MONTHS);
      double all = sum(kept, months);
      return new Annuities(
          sum(rents, months) - sum(rents * ramp, months),
          all,
          all - sum(kept * ramp, months),
          power(kept, months));
    }
  }

  public static CashFlow of(Work work, Terms terms) {
    return of(
        work,
        terms,
        Annuities.of(
            terms.months, terms.hazard, terms.discountRate, work.rampMonths, work.decline));
  }

  /**
   * The same with the annuities at hand.
   *
   * @param annuities of the owner
   */
  static CashFlow of(Work work, Terms terms, Annuities annuities) {
    double perRent = HOURS * work.use * work.uptime * (1 - work.fee) * annuities.rents;
    double all = annuities.months;
    double rented = work.use * annuities.used;
    double power =
        HOURS * terms.powerUsdPerKwh * (work.idleKw * all + (work.busyKw - work.idleKw) * rented);
    double atEnd = terms.residual * annuities.end;
    return new CashFlow(perRent, terms.upFront + power + terms.monthly * all - atEnd);
  }

  /**
   * The part of the time that the card has to be rented to be worth as much as {@code alternative};
   * empty where not even all of the time is enough.
   *
   * @param usdPerHour list rate
   * @param alternative USD
   */
  public static OptionalDouble breakEvenUse(
      Work work, Terms terms, double usdPerHour, double alternative) {
    double never = of(work.withUse(0), terms).value(usdPerHour);
    double always = of(work.withUse(1), terms).value(usdPerHour);
    double use = (alternative - never) / (always - never);
    return never >= alternative
        ? OptionalDouble.of(0)
        : always >= alternative ? OptionalDouble.of(use) : OptionalDouble.empty();
  }

  /**
   * The month by whose end money received, not discounted, has covered what was paid up front;
   * empty where it has not while the card is rented.
   *
   * @param usdPerHour list rate
   */
  public static OptionalInt payback(Work work, Terms terms, double usdPerHour) {
    double received = 0;
    for (int month = 1; month <= terms.months; month++) {
      received += received(work, terms, usdPerHour, month);
      if (received >= terms.upFront) {
        return OptionalInt.of(month);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * What comes in and goes out, month by month, not discounted: what is paid first in month 0, the
   * sale at the end in the last.
   *
   * @param usdPerHour list rate
   * @return USD, {@code terms.months + 1} of them
   */
  public static double[] months(Work work, Terms terms, double usdPerHour) {
    var cash = new double[terms.months + 1];
    cash[0] = -terms.upFront;
    for (int month = 1; month <= terms.months; month++) {
      cash[month] = received(work, terms, usdPerHour, month);
    }
    cash[terms.months] += terms.residual * StrictMath.exp(-terms.hazard * terms.months / MONTHS);
    return cash;
  }

  /** What a month leaves of the rent, by the part of the cards that still work. */
  private static double received(Work work, Terms terms, double usdPerHour, int month) {
    double time = month - 0.5;
    double busy =
        work.use * (work.rampMonths <= 0 ? 1 : -StrictMath.expm1(-time / work.rampMonths));
    double rent =
        usdPerHour
            * StrictMath.exp(-work.decline * time / MONTHS)
            * HOURS
            * busy
            * work.uptime
            * (1 - work.fee);
    double power =
        HOURS * terms.powerUsdPerKwh * (work.idleKw + (work.busyKw - work.idleKw) * busy);
    return StrictMath.exp(-terms.hazard * time / MONTHS) * (rent - power - terms.monthly);
  }

  /** Present value at a list rate, USD. */
  public double value(double usdPerHour) {
    return perRent * usdPerHour - cost;
  }

  /** The list rate at which renting is worth as much as {@code alternative}, USD per hour. */
  public double breakEven(double alternative) {
    return (alternative + cost) / perRent;
  }

  /** Sum of x to the powers of ½, 1½, ... up to {@code months} − ½. */
  private static double sum(double x, int months) {
    if (x <= 0) {
      return 0;
    }
    return x == 1 ? months : StrictMath.sqrt(x) * (1 - power(x, months)) / (1 - x);
  }

  /** By squaring: many times faster than the general power, and as exact. */
  private static double power(double x, int exponent) {
    double power = 1;
    double square = x;
    for (int rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        power *= square;
      }
      square *= square;
    }
    return power;
  }
}
