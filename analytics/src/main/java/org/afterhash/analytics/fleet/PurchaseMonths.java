package org.afterhash.analytics.fleet;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
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
   * What belongs to a month drawn for each coordinate, between {@code first} and {@code last} or
   * the Merge; empty where no month in which the network grew lies between them.
   *
   * @param coordinates strictly between 0 and 1
   * @param ofMonth what belongs to each month
   */
  Optional<double[]> draw(
      YearMonth first, YearMonth last, double[] coordinates, ToDoubleFunction<YearMonth> ofMonth) {
    YearMonth merge = SpendWindow.LIFE.last();
    YearMonth end = last.isBefore(merge) ? last : merge;
    if (end.isBefore(first)) {
      return Optional.empty();
    }
    NavigableMap<YearMonth, Double> between = growth.subMap(first, true, end, true);
    double[] grown = between.values().stream().mapToDouble(Double::doubleValue).toArray();
    for (int t = 1; t < grown.length; t++) {
      grown[t] += grown[t - 1];
    }
    double total = grown.length == 0 ? 0 : grown[grown.length - 1];
    if (total <= 0) {
      return Optional.empty();
    }
    double[] each = between.keySet().stream().mapToDouble(ofMonth).toArray();
    var drawn = new double[coordinates.length];
    Arrays.setAll(drawn, i -> each[firstAtLeast(grown, coordinates[i] * total)]);
    return Optional.of(drawn);
  }

  /** Place of the first that is as much; the last where none is. */
  private static int firstAtLeast(double[] ascending, double least) {
    int low = 0;
    int high = ascending.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] >= least) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
