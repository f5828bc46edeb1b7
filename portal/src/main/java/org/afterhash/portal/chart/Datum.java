package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.DataTable.Cell;
import org.afterhash.portal.chart.DataTable.Column;
import org.afterhash.portal.chart.IntervalChart.Between;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Value;

/**
 * One value of a chart: files list them, tables set them side by side.
 *
 * @param label the row, point or month
 * @param detail the part, series or remark; may be empty
 * @param kind {@code estimate}, {@code claim}, {@code range}, {@code observed} or a kind of the
 *     chart's own
 */
public record Datum(String label, String detail, String kind, Value value, Unit unit) {
  static Datum of(String label, String detail, Value value, Unit unit) {
    return new Datum(label, detail, value.kind(), value, unit);
  }

  /** A table with one row a value and only the columns that hold something. */
  static DataTable table(List<Datum> data) {
    boolean estimates = any(data, Estimated.class::isInstance);
    boolean ranges = estimates || any(data, Between.class::isInstance);
    boolean middles = any(data, value -> !(value instanceof Between));
    boolean others = any(data, value -> !(value instanceof Estimated));
    String middle = estimates ? "median" + (others ? " or claim" : "") : "value";
    Unit unit = data.get(0).unit();
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("What", ""));
    columns.add(new Column("Kind", ""));
    boolean[] kept = {ranges, estimates, middles, estimates, ranges};
    List<String> names = List.of("p5", "p25", middle, "p75", "p95");
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        columns.add(new Column(names.get(i), unit.name()));
      }
    }
    return new DataTable(columns, data.stream().map(datum -> datum.row(kept)).toList());
  }

  private static boolean any(List<Datum> data, Predicate<Value> test) {
    return data.stream().map(Datum::value).anyMatch(test);
  }

  private List<Cell> row(boolean[] kept) {
    List<Cell> row = new ArrayList<>();
    row.add(new DataTable.Text(detail.isEmpty() ? label : label + ", " + detail));
    row.add(new DataTable.Text(kind));
    List<Cell> cells = quantiles();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        row.add(cells.get(i));
      }
    }
    return row;
  }

  private List<Cell> quantiles() {
    Cell none = new DataTable.Unknown();
    if (value instanceof Estimated estimated) {
      Distribution of = estimated.of();
      return List.of(
          new DataTable.Amount(of.p5()),
          new DataTable.Amount(of.p25()),
          new DataTable.Amount(of.p50()),
          new DataTable.Amount(of.p75()),
          new DataTable.Amount(of.p95()));
    }
    if (value instanceof Between between) {
      Cell low = new DataTable.Amount(between.low());
      return List.of(low, none, none, none, new DataTable.Amount(between.high()));
    }
    return List.of(none, none, new DataTable.Amount(value.middle()), none, none);
  }

  /** Label, detail and number for a sentence. */
  String words() {
    return (detail.isEmpty() ? label : label + ", " + detail) + ": " + value.words(unit);
  }
}
