package org.afterhash.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

final class MoneyTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  @Test
  void amountsOfOneCurrencyAddToTheLastDigit() {
    Money sum = Money.usd(new BigDecimal("0.10")).plus(Money.usd(new BigDecimal("0.2")));
    assertThat(sum.amount()).isEqualByComparingTo("0.3");
    assertThat(Money.usd(new BigDecimal("1899.99")).times(3).amount())
        .isEqualByComparingTo("5699.97");
  }

  @Test
  void currenciesDoNotMix() {
    assertThatThrownBy(() -> Money.usd(BigDecimal.ONE).plus(new Money(BigDecimal.ONE, EUR)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EUR")
        .hasMessageContaining("USD");
  }
}
