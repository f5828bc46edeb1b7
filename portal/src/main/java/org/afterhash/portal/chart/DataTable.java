package org.afterhash.portal.chart;

import java.time.YearMonth;
import java.util.List;
import org.afterhash.domain.Require;

/**
 * The numbers behind a chart.
 *
 * @param rows one list of cells each, as long as {@code columns}
 */
public record DataTable(List<Column> columns, List<List<Cell>> rows) {
  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      Require.that(row.size() == columns.size(), "A row has " + row.size() + " cells");
    }
  }

  /**
   * @param unit of the numbers below; empty for words and months
   */
  public record Column(String name, String unit) {}

  /** One cell. */
  public sealed interface Cell permits Text, Month, Amount, Unknown {}

  /** Words. */
  public record Text(String text) implements Cell {}

  /** A month. */
  public record Month(YearMonth month) implements Cell {}

  /** A number in its column's unit. */
  public record Amount(double value) implements Cell {}

  /** Nothing known. */
  public record Unknown() implements Cell {}
}
