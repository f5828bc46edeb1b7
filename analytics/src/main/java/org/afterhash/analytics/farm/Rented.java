package org.afterhash.analytics.farm;

import java.util.Arrays;
import org.afterhash.analytics.rental.CashFlow;
import org.afterhash.analytics.rental.Tier;

/** A card that is rented out for one kind of work, in each draw. */
public final class Rented {
  private final Tier tier;
  private final double[] perRent;
  private final double[] cost;
  private final double[] rent;

  Rented(Tier tier, int draws) {
    this.tier = tier;
    perRent = new double[draws];
    cost = new double[draws];
    rent = new double[draws];
  }

  void set(int draw, CashFlow flow, double usdPerHour) {
    perRent[draw] = flow.perRent();
    cost[draw] = flow.cost();
    rent[draw] = usdPerHour;
  }

  public Tier tier() {
    return tier;
  }

  /** The card's own list rate, USD per hour by draw. */
  public double[] rent() {
    return rent.clone();
  }

  /** Present value, USD by draw. */
  public double[] value() {
    var value = new double[rent.length];
    Arrays.setAll(value, i -> perRent[i] * rent[i] - cost[i]);
    return value;
  }

  /**
   * List rates at which renting is worth as much, USD per hour by draw; infinite where it is never
   * in use.
   *
   * @param alternative USD by draw
   */
  public double[] breakEven(double[] alternative) {
    var rates = new double[rent.length];
    Arrays.setAll(rates, i -> (alternative[i] + cost[i]) / perRent[i]);
    return rates;
  }

  double mean() {
    double sum = 0;
    for (double value : value()) {
      sum += value;
    }
    return sum / rent.length;
  }
}
