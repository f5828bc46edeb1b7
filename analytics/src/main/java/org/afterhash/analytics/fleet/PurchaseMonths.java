package org.afterhash.analytics.fleet;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.afterhash.analytics.spend.SpendWindow;
import org.afterhash.analytics.table.NetworkPanel;
import org.afterhash.domain.market.NetworkMonth;

/**
 * When a card was bought, where its owner did not say the month: in months in which Ethereum's
 * hashrate grew, and the more it grew (docs/method.md §6).
 */
final class PurchaseMonths {
  private final NavigableMap<YearMonth, Double> growth = new TreeMap<>();

  PurchaseMonths(List<NetworkMonth> network) {
    var panel = new NetworkPanel(network, "ETH");
    double[] hashrate = panel.hashrate();
    for (int t = 1; t < hashrate.length; t++) {
      growth.put(panel.months().get(t), StrictMath.max(0, hashrate[t] - hashrate[t - 1]));
    }
  }

  /**
   * A month for each coordinate, between {@code first} and {@code last} or the Merge; empty where
   * no month lies between them.
   *
   * @param coordinates strictly between 0 and 1
   */
  List<YearMonth> draw(YearMonth first, YearMonth last, double[] coordinates) {
    YearMonth merge = SpendWindow.LIFE.last();
    YearMonth end = last.isBefore(merge) ? last : merge;
    if (end.isBefore(first)) {
      return List.of();
    }
    NavigableMap<YearMonth, Double> between = growth.subMap(first, true, end, true);
    double total = sum(between);
    var months = new ArrayList<YearMonth>();
    if (total <= 0) {
      return months;
    }
    for (double coordinate : coordinates) {
      double below = 0;
      YearMonth drawn = between.lastKey();
      for (var entry : between.entrySet()) {
        below += entry.getValue();
        if (below >= coordinate * total) {
          drawn = entry.getKey();
          break;
        }
      }
      months.add(drawn);
    }
    return months;
  }

  private static double sum(NavigableMap<YearMonth, Double> growth) {
    double sum = 0;
    for (double value : growth.values()) {
      sum += value;
    }
    return sum;
  }
}
