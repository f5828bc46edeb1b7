package org.afterhash.domain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;
import org.afterhash.domain.money.Money;
import org.junit.jupiter.api.Test;

final class FxRatesTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final YearMonth MAY = YearMonth.of(2021, 5);

  @Test
  void moneyConvertsAtItsOwnMonthAndNotAtAnother() {
    var rates = new FxRates(Map.of(EUR, Map.of(MAY, 1.2146)));
    var price = new Money(new BigDecimal("1000"), EUR);
    assertThat(rates.toUsd(price, MAY)).hasValue(1214.6);
    assertThat(rates.toUsd(price, MAY.plusMonths(1))).isEmpty();
    assertThat(rates.toUsd(Money.usd(BigDecimal.TEN), YearMonth.of(1999, 1))).hasValue(10);
  }

  @Test
  void aRateOfNothingIsRefused() {
    assertThatThrownBy(() -> new FxRates(Map.of(EUR, Map.of(MAY, 0.0))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
