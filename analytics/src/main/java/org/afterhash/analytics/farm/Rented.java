package org.afterhash.analytics.farm;

import java.util.Arrays;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.rental.Tier;

/** A card that is rented out for one kind of work, in each draw (docs/method.md §21). */
public final class Rented {
  private final Tier tier;
  final CardClass card;
  final double[] price;
  final double[] residual;
  final RentedWork work;
  final double performance;
  private final double[] cost;
  private final double[] value;
  private final double mean;

  /**
   * @param performance list rate of the card against that of an RTX 3090
   * @param card what is rented out
   * @param price of a working card today, USD by draw
   * @param residual what selling it at the end brings, USD by draw
   * @param cost present value of all costs less that of the card at the end, USD by draw
   */
  Rented(
      RentedWork work,
      CardClass card,
      double performance,
      double[] price,
      double[] residual,
      double[] cost) {
    this.card = card;
    this.price = price;
    this.residual = residual;
    this.tier = work.tier();
    this.work = work;
    this.performance = performance;
    this.cost = cost;
    double[] earned = work.earned();
    value = new double[cost.length];
    double sum = 0;
    for (int i = 0; i < value.length; i++) {
      value[i] = performance * earned[i] - cost[i];
      sum += value[i];
    }
    mean = sum / value.length;
  }

  public Tier tier() {
    return tier;
  }

  /** The card's own list rate, median, USD per hour. */
  public double medianRent() {
    return performance * work.medianRent();
  }

  /** Present value, USD by draw; not to be changed. */
  public double[] value() {
    return value;
  }

  /**
   * List rates at which renting is worth as much, USD per hour by draw; infinite where it is never
   * in use.
   *
   * @param alternative USD by draw
   */
  public double[] breakEven(double[] alternative) {
    var rates = new double[cost.length];
    Arrays.setAll(rates, i -> (alternative[i] + cost[i]) / work.perRent(i));
    return rates;
  }

  /** What it earns before all costs, mean, USD. */
  public double meanEarned() {
    double sum = 0;
    for (int i = 0; i < value.length; i++) {
      sum += value[i] + cost[i];
    }
    return sum / value.length;
  }

  /** Mean of {@link #value}. */
  public double mean() {
    return mean;
  }
}
