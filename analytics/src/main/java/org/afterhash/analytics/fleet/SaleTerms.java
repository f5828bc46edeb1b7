package org.afterhash.analytics.fleet;

import java.util.Arrays;
import java.util.List;
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

  private final ParameterDraws drawn;

  SaleTerms(ParameterDraws drawn) {
    this.drawn = drawn;
  }

  /**
   * What it takes to make a card in that condition work, USD by draw: what buyers deduct for it.
   *
   * @param price of a working card, USD by draw
   */
  double[] repair(Condition condition, double[] price) {
    double[] factor = factor(condition, price.length);
    var repair = new double[price.length];
    Arrays.setAll(repair, i -> price[i] * (1 - factor[i]));
    return repair;
  }

  /** Part of the cards in that condition that work or can be made to, by draw. */
  double[] working(Condition condition) {
    return Arrays.stream(drawn.of("sale.unsellable")).map(u -> sellable(condition, u)).toArray();
  }

  /** What a dead card brings, USD by draw. */
  double[] scrap() {
    return drawn.of("sale.scrap");
  }

  /**
   * What buyers would pay for a card in that condition, USD by draw.
   *
   * @param price of a working card, USD by draw
   */
  double[] gross(Condition condition, double[] price) {
    double[] scrap = drawn.of("sale.scrap");
    double[] unsellable = drawn.of("sale.unsellable");
    double[] factor = factor(condition, price.length);
    var gross = new double[price.length];
    for (int i = 0; i < gross.length; i++) {
      double sellable = sellable(condition, unsellable[i]);
      gross[i] = sellable * price[i] * factor[i] + (1 - sellable) * scrap[i];
    }
    return gross;
  }

  /**
   * What selling a card in that condition leaves, USD by draw; never less than its scrap.
   *
   * @param price of a working card, USD by draw
   * @param worthLater what a dollar of costs is worth today, by draw
   */
  double[] net(Condition condition, double[] price, double[] worthLater) {
    double[] scrap = drawn.of("sale.scrap");
    double[] unsellable = drawn.of("sale.unsellable");
    double[] bulk = drawn.of("sale.bulk");
    double[] fee = drawn.of("sale.fee");
    double[] returns = drawn.of("sale.returns");
    double[] shipping = drawn.of("sale.shipping");
    double[] factor = factor(condition, price.length);
    var net = new double[price.length];
    for (int i = 0; i < net.length; i++) {
      double paid = price[i] * factor[i] * bulk[i];
      double left = paid * (1 - fee[i] - returns[i]) - shipping[i] * worthLater[i];
      double sellable = sellable(condition, unsellable[i]);
      net[i] = sellable * StrictMath.max(scrap[i], left) + (1 - sellable) * scrap[i];
    }
    return net;
  }

  private double[] factor(Condition condition, int draws) {
    return switch (condition) {
      case FAN -> drawn.of("sale.fan");
      case ARTEFACT -> drawn.of("sale.artefact");
      case WORKS, DEAD, UNKNOWN -> ones(draws);
    };
  }

  private static double sellable(Condition condition, double unsellable) {
    return switch (condition) {
      case WORKS, FAN, ARTEFACT -> 1;
      case DEAD -> 0;
      case UNKNOWN -> StrictMath.max(0, 1 - unsellable);
    };
  }

  private static double[] ones(int draws) {
    var ones = new double[draws];
    Arrays.fill(ones, 1);
    return ones;
  }
}
