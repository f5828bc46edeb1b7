package org.afterhash.domain.money;

import java.math.BigDecimal;
import java.util.Currency;
import org.afterhash.domain.Require;

/**
 * An exact amount in one currency. Amounts of different currencies do not add, and nothing rounds.
 *
 * @param amount any scale, kept as given
 */
public record Money(BigDecimal amount, Currency currency) {

  public static final Currency USD = Currency.getInstance("USD");

  public static Money usd(BigDecimal amount) {
    return new Money(amount, USD);
  }

  /**
   * @throws IllegalArgumentException when {@code other} is in another currency
   */
  public Money plus(Money other) {
    Require.that(
        currency.equals(other.currency), "Cannot add " + other.currency + " to " + currency);
    return new Money(amount.add(other.amount), currency);
  }

  public Money times(int count) {
    return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
