package org.afterhash.analytics.fleet;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.source.PartialDate;
import org.jspecify.annotations.Nullable;

/** What each holding cost: as its owner says, or as the market of its purchase month says. */
final class Spending {
  private final MarketSnapshot market;
  private final PurchasePrices prices;
  private final int draws;
  private final Map<String, Spent> imputed = new ConcurrentHashMap<>();

  Spending(MarketSnapshot market, PurchasePrices prices, int draws) {
    this.market = market;
    this.prices = prices;
    this.draws = draws;
  }

  /**
   * What one card cost.
   *
   * @param usd per card; null where unknown
   * @param stated whether its owner said so
   * @param how where an imputed price comes from, or why there is none
   */
  record Spent(@Nullable CardDraws usd, boolean stated, String how) {}

  Spent of(Holding holding) {
    Money paid = holding.pricePaid();
    return paid == null ? imputed(holding) : stated(paid, holding.purchased());
  }

  /** What others paid for such a card at the time, median, USD; null where that is not known. */
  @Nullable Double usual(Holding holding) {
    CardDraws usd = imputed(holding).usd();
    return usd == null ? null : usd.distribution().p50();
  }

  private Spent imputed(Holding holding) {
    return imputed.computeIfAbsent(
        holding.model() + " " + holding.purchased(), key -> impute(holding));
  }

  private Spent stated(Money paid, @Nullable PartialDate purchased) {
    String code = paid.currency().getCurrencyCode();
    OptionalDouble usd = OptionalDouble.empty();
    if (paid.currency().equals(Money.USD)) {
      usd = OptionalDouble.of(paid.amount().doubleValue());
    } else if (purchased == null) {
      return unknown("the price in " + code + " has no purchase month to convert it at");
    } else {
      usd = market.fx().toUsd(paid, purchased.month());
    }
    if (usd.isEmpty()) {
      return unknown("no rate of " + code + " is known for the purchase month");
    }
    return new Spent(CardDraws.same(usd.getAsDouble(), draws), true, "");
  }

  private Spent impute(Holding holding) {
    return prices
        .impute(holding)
        .map(price -> new Spent(price.usd(), false, price.how()))
        .orElseGet(() -> unknown("no price is stated, and none is known for the purchase"));
  }

  private static Spent unknown(String why) {
    return new Spent(null, false, why);
  }
}
