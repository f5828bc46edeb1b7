package org.afterhash.analytics.resale;

import java.util.List;
import org.afterhash.analytics.random.ParameterDraws;

/**
 * What is left of the price when cards of unknown condition are sold in number (docs/method.md §6,
 * §10).
 */
public final class SaleCosts {
  /** The parameters that are drawn. */
  public static final List<String> DRAWN =
      List.of(
          "sale.bulk",
          "sale.fee",
          "sale.unsellable",
          "sale.shipping",
          "sale.returns",
          "sale.scrap");

  private final double[] bulk;
  private final double[] fee;
  private final double[] unsellable;
  private final double[] shipping;
  private final double[] returns;
  private final double[] scrap;

  /**
   * @param drawn of {@link #DRAWN}
   */
  public SaleCosts(ParameterDraws drawn) {
    bulk = drawn.of("sale.bulk");
    fee = drawn.of("sale.fee");
    unsellable = drawn.of("sale.unsellable");
    shipping = drawn.of("sale.shipping");
    returns = drawn.of("sale.returns");
    scrap = drawn.of("sale.scrap");
  }

  /**
   * What selling one card that works leaves, USD; never less than scrap.
   *
   * @param price of a working card, USD
   * @param worthLater what a dollar of costs is worth today, 0 to 1
   */
  public double net(int draw, double price, double worthLater) {
    double left = price * bulk[draw] * (1 - fee[draw] - returns[draw]);
    return StrictMath.max(scrap[draw], left - shipping[draw] * worthLater);
  }

  /** Part of the cards that does not sell. */
  public double unsellable(int draw) {
    return StrictMath.min(1, unsellable[draw]);
  }

  /** What a card that does not sell brings, USD. */
  public double scrap(int draw) {
    return scrap[draw];
  }
}
