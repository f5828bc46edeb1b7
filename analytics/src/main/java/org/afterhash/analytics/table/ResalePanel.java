package org.afterhash.analytics.table;

import static tech.tablesaw.aggregate.AggregateFunctions.countUnique;

import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.afterhash.domain.market.ResalePrice;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Which models were observed in which month (docs/method.md §5); rows that do not know their month
 * are left out.
 */
public final class ResalePanel {
  private static final String MONTH = "month";
  private static final String MODEL = "model";

  private final Table table;

  public ResalePanel(List<ResalePrice> prices) {
    var month = StringColumn.create(MONTH);
    var model = StringColumn.create(MODEL);
    for (ResalePrice price : prices) {
      if (price.date().hasMonth()) {
        month.append(price.date().month().toString());
        model.append(price.model().value());
      }
    }
    table = Table.create("resale", month, model);
  }

  /** Number of different models, by month. */
  public NavigableMap<YearMonth, Integer> models() {
    var models = new TreeMap<YearMonth, Integer>();
    Table counts = table.summarize(MODEL, countUnique).by(MONTH);
    for (Row row : counts) {
      models.put(YearMonth.parse(row.getString(MONTH)), (int) row.getDouble(1));
    }
    return models;
  }
}
