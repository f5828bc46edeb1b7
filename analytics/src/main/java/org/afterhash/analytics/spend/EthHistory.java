package org.afterhash.analytics.spend;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.afterhash.analytics.table.NetworkPanel;
import org.afterhash.domain.Require;
import org.afterhash.domain.market.NetworkMonth;

/** What drives the vintage model: Ethereum's hashrate and price, month by month without a gap. */
final class EthHistory {
  private final List<YearMonth> months;
  private final double[] hashrate;
  private final double[] price;

  /**
   * @throws IllegalArgumentException when no month, or a month in between, has a hashrate
   */
  EthHistory(List<NetworkMonth> network) {
    var panel = new NetworkPanel(network, "ETH");
    months = panel.months();
    hashrate = panel.hashrate();
    price = panel.price();
    Require.that(!months.isEmpty(), "No hashrate of ETH is known");
    YearMonth last = months.get(months.size() - 1);
    Require.that(
        ChronoUnit.MONTHS.between(months.get(0), last) == months.size() - 1,
        "The hashrate of ETH has a gap between " + months.get(0) + " and " + last);
  }

  List<YearMonth> months() {
    return months;
  }

  /** TH/s in the month at {@code index}. */
  double hashrate(int index) {
    return hashrate[index];
  }

  /** How far the log price fell since the month before; 0 when it rose or is not known. */
  double priceFall(int index) {
    if (index == 0 || Double.isNaN(price[index]) || Double.isNaN(price[index - 1])) {
      return 0;
    }
    return StrictMath.max(0, -StrictMath.log(price[index] / price[index - 1]));
  }
}
