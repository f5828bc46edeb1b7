package org.afterhash.analytics.table;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.afterhash.domain.market.NetworkMonth;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** One coin's network by month (docs/method.md §3), the months without a hashrate left out. */
public final class NetworkPanel {
  private static final String MONTH = "month";
  private static final String HASHRATE = "hashrate, TH/s";
  private static final String PRICE = "price, USD";

  private final Table table;

  public NetworkPanel(List<NetworkMonth> network, String coin) {
    var month = StringColumn.create(MONTH);
    var hashrate = DoubleColumn.create(HASHRATE);
    var price = DoubleColumn.create(PRICE);
    for (NetworkMonth row : network) {
      if (row.coin().equals(coin)) {
        month.append(row.month().toString());
        hashrate.append(row.meanHashrateThs());
        price.append(row.meanPriceUsd());
      }
    }
    Table all = Table.create(coin, month, hashrate, price);
    table = all.where(all.doubleColumn(HASHRATE).isNotMissing()).sortAscendingOn(MONTH);
  }

  public List<YearMonth> months() {
    return Arrays.stream(table.stringColumn(MONTH).asObjectArray()).map(YearMonth::parse).toList();
  }

  /** TH/s, by month. */
  public double[] hashrate() {
    return table.doubleColumn(HASHRATE).asDoubleArray();
  }

  /** USD, by month; NaN where unknown. */
  public double[] price() {
    return table.doubleColumn(PRICE).asDoubleArray();
  }
}
