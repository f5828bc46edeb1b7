package org.afterhash.analytics.fleet;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.domain.fleet.Condition;

/** What is left of a market price when a former mining card is sold (docs/method.md §6). */
final class SaleTerms {
  static final List<String> DRAWN =
      List.of(
          "sale.bulk",
          "sale.fee",
          "sale.unsellable",
          "sale.shipping",
          "sale.returns",
          "sale.artefact",
          "sale.fan",
          "sale.scrap");

  private final double[] scrap;
  private final double[] shipping;

  /** Part of what a buyer pays that is left before shipping. */
  private final double[] left;

  private final Map<Condition, double[]> worth = new EnumMap<>(Condition.class);
  private final Map<Condition, double[]> working = new EnumMap<>(Condition.class);

  /**
   * @param drawn of {@link #DRAWN}
   */
  SaleTerms(ParameterDraws drawn) {
    scrap = drawn.of("sale.scrap");
    shipping = drawn.of("sale.shipping");
    double[] bulk = drawn.of("sale.bulk");
    double[] fee = drawn.of("sale.fee");
    double[] returns = drawn.of("sale.returns");
    double[] unsellable = drawn.of("sale.unsellable");
    left = new double[scrap.length];
    Arrays.setAll(left, i -> bulk[i] * (1 - fee[i] - returns[i]));
    double[] ones = all(1, scrap.length);
    double[] alive = new double[scrap.length];
    Arrays.setAll(alive, i -> StrictMath.max(0, 1 - unsellable[i]));
    for (Condition condition : Condition.values()) {
      worth.put(
          condition,
          switch (condition) {
            case FAN -> drawn.of("sale.fan");
            case ARTEFACT -> drawn.of("sale.artefact");
            case WORKS, DEAD, UNKNOWN -> ones;
          });
      working.put(
          condition,
          switch (condition) {
            case WORKS, FAN, ARTEFACT -> ones;
            case DEAD -> new double[scrap.length];
            case UNKNOWN -> alive;
          });
    }
  }

  /**
   * What it takes to make a card in that condition work, USD by draw: what buyers deduct for it.
   *
   * @param price of a working card, USD by draw
   */
  double[] repair(Condition condition, double[] price) {
    double[] part = worth(condition);
    var repair = new double[price.length];
    Arrays.setAll(repair, i -> price[i] * (1 - part[i]));
    return repair;
  }

  /** What a card in that condition is worth against one that works, by draw. */
  private double[] worth(Condition condition) {
    return worth.getOrDefault(condition, left);
  }

  /** Part of the cards in that condition that work or can be made to, by draw. */
  double[] working(Condition condition) {
    return working.getOrDefault(condition, left);
  }

  /** What a dead card brings, USD by draw. */
  double[] scrap() {
    return scrap;
  }

  /**
   * What buyers would pay for a card in that condition, USD by draw.
   *
   * @param price of a working card, USD by draw
   */
  double[] gross(Condition condition, double[] price) {
    double[] part = worth(condition);
    double[] sellable = working(condition);
    var gross = new double[price.length];
    Arrays.setAll(gross, i -> sellable[i] * price[i] * part[i] + (1 - sellable[i]) * scrap[i]);
    return gross;
  }

  /**
   * What selling a card in that condition leaves, USD by draw; never less than its scrap.
   *
   * @param price of a working card, USD by draw
   * @param worthLater what a dollar of costs is worth today, by draw
   */
  double[] net(Condition condition, double[] price, double[] worthLater) {
    double[] part = worth(condition);
    double[] sellable = working(condition);
    var net = new double[price.length];
    for (int i = 0; i < net.length; i++) {
      double sold = price[i] * part[i] * left[i] - shipping[i] * worthLater[i];
      net[i] = sellable[i] * StrictMath.max(scrap[i], sold) + (1 - sellable[i]) * scrap[i];
    }
    return net;
  }

  private static double[] all(double value, int draws) {
    var all = new double[draws];
    Arrays.fill(all, value);
    return all;
  }
}
