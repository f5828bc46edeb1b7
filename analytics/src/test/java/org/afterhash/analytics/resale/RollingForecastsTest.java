package org.afterhash.analytics.resale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.resale.RollingForecasts.Forecast;
import org.afterhash.analytics.resale.RollingForecasts.Movement;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.market.ResalePrice;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.money.Money;
import org.junit.jupiter.api.Test;

class RollingForecastsTest {
  private static final YearMonth ORIGIN = YearMonth.of(2022, 8);
  private final Methodology methodology = TestMethodology.shipped();
  private final MarketSnapshot market = TestMarket.withMergeYears();

  @Test
  void whatCameLaterChangesNoForecast() {
    List<ResalePrice> altered = new ArrayList<>();
    for (ResalePrice price : market.resale()) {
      altered.add(price.date().month().isAfter(ORIGIN) ? tripled(price) : price);
    }
    var seen = new RollingForecasts(methodology, market).from(ORIGIN, Movement.MOMENTUM);
    var other =
        new RollingForecasts(methodology, TestMarket.of(List.of(), altered, List.of()))
            .from(ORIGIN, Movement.MOMENTUM);
    assertThat(seen).hasSizeGreaterThan(300).hasSameSizeAs(other);
    for (int i = 0; i < seen.size(); i++) {
      Forecast one = seen.get(i);
      Forecast two = other.get(i);
      assertThat(two.mean()).isEqualTo(one.mean());
      assertThat(two.sd()).isEqualTo(one.sd());
      assertThat(two.walkMean()).isEqualTo(one.walkMean());
      assertThat(two.observed()).isCloseTo(one.observed() + Math.log(3), within(1e-9));
    }
  }

  private static ResalePrice tripled(ResalePrice p) {
    var price = new Money(p.price().amount().multiply(BigDecimal.valueOf(3)), p.price().currency());
    return new ResalePrice(
        p.model(),
        p.date(),
        price,
        p.condition(),
        p.kind(),
        p.market(),
        p.count(),
        p.low(),
        p.high(),
        p.source(),
        p.rights(),
        p.confidence(),
        p.note());
  }

  @Test
  void theRivalIsTheSeriesOwnRandomWalk() {
    double[] usd = {400, 380, 390, 350, 340};
    List<ResalePrice> prices = new ArrayList<>();
    for (int t = 0; t < usd.length; t++) {
      for (String model : List.of("RTX 3060 Ti", "RTX 3070", "RTX 3080", "RTX 3090", "RX 6800")) {
        double times = 1 + model.length() / 20.0 + t % 2 * model.length() / 1000.0;
        prices.add(TestMarket.price(model, "2022-0" + (t + 1), "sold_mean", usd[t] * times, 40));
      }
    }
    Forecast forecast =
        new RollingForecasts(methodology, TestMarket.of(List.of(), prices, List.of()))
            .from(YearMonth.of(2022, 4), Movement.INDEPENDENT)
            .get(0);
    double[] logs =
        prices.stream()
            .filter(p -> p.model().equals(forecast.model()))
            .mapToDouble(p -> Math.log(p.price().amount().doubleValue()))
            .toArray();
    double drift = (logs[3] - logs[0]) / 3;
    double squares = 0;
    for (int t = 1; t <= 3; t++) {
      squares += Math.pow(logs[t] - logs[t - 1] - drift, 2);
    }
    assertThat(forecast.walkMean()).isCloseTo(logs[3] + drift, within(1e-12));
    assertThat(forecast.walkSd()).isCloseTo(Math.sqrt(squares / 2 * (1 + 1 / 3.0)), within(1e-12));
    assertThat(forecast.observed()).isEqualTo(logs[4]);
  }

  @Test
  void originsAreThoseWithThreeChangesBeforeAndAMonthAfter() {
    List<YearMonth> origins = new RollingForecasts(methodology, market).origins();
    assertThat(origins).startsWith(YearMonth.of(2022, 1)).endsWith(YearMonth.of(2026, 5));
    assertThat(origins).doesNotContain(YearMonth.of(2021, 12), YearMonth.of(2023, 10));
  }
}
