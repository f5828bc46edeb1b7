package org.afterhash.analytics.rental;

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
      double idleKw) {}

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
      Require.that(months >= 1, "A card is rented for " + months + " months");
    }
  }

  public static CashFlow of(Work work, Terms terms) {
    double kept =
        StrictMath.exp(-terms.hazard / MONTHS - StrictMath.log1p(terms.discountRate) / MONTHS);
    double ramp = work.rampMonths <= 0 ? 0 : StrictMath.exp(-1 / work.rampMonths);
    double rents = kept * StrictMath.exp(-work.decline / MONTHS);
    double perRent =
        HOURS
            * work.use
            * work.uptime
            * (1 - work.fee)
            * (sum(rents, terms.months) - sum(rents * ramp, terms.months));
    double all = sum(kept, terms.months);
    double rented = work.use * (all - sum(kept * ramp, terms.months));
    double power =
        HOURS * terms.powerUsdPerKwh * (work.idleKw * all + (work.busyKw - work.idleKw) * rented);
    double atEnd = terms.residual * StrictMath.pow(kept, terms.months);
    return new CashFlow(perRent, terms.upFront + power + terms.monthly * all - atEnd);
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
    return x == 1 ? months : StrictMath.sqrt(x) * (1 - StrictMath.pow(x, months)) / (1 - x);
  }
}
