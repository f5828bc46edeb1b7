package org.afterhash.domain.market;

import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;
import java.util.OptionalDouble;
import org.afterhash.domain.Require;
import org.afterhash.domain.money.Money;

/**
 * Monthly mean exchange rates to the US dollar.
 *
 * @param usdPerUnit USD for one unit of a currency, by currency and month
 */
public record FxRates(Map<Currency, Map<YearMonth, Double>> usdPerUnit) {

  public FxRates {
    for (Map<YearMonth, Double> months : usdPerUnit.values()) {
      for (double rate : months.values()) {
        Require.that(rate > 0, "An exchange rate is not positive: " + rate);
      }
    }
  }

  /** USD for one unit in that month; 1 for the dollar itself; empty where no rate is known. */
  public OptionalDouble rate(Currency currency, YearMonth month) {
    if (currency.equals(Money.USD)) {
      return OptionalDouble.of(1);
    }
    Double rate = usdPerUnit.getOrDefault(currency, Map.of()).get(month);
    return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
  }

  /** {@code money} in USD at that month's mean; empty where no rate is known. */
  public OptionalDouble toUsd(Money money, YearMonth month) {
    OptionalDouble rate = rate(money.currency(), month);
    return rate.isEmpty()
        ? rate
        : OptionalDouble.of(money.amount().doubleValue() * rate.getAsDouble());
  }
}
