package org.afterhash.portal.chart;

import java.util.List;
import org.afterhash.portal.chart.IntervalChart.Between;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Value;

/**
 * What the two right-hand columns say in one row.
 *
 * @param middle the median or the claim; empty where none is known
 * @param range the interval; empty where none is known
 */
record RowValues(String middle, String range) {
  static RowValues of(Value value, Unit unit) {
    if (value instanceof Estimated estimated) {
      return new RowValues(
          unit.text(estimated.of().p50()), unit.range(estimated.of().p5(), estimated.of().p95()));
    }
    if (value instanceof Between between) {
      return new RowValues("", unit.range(between.low(), between.high()));
    }
    return new RowValues(unit.text(value.middle()), "");
  }

  RowValues withoutRange() {
    return middle.isEmpty() ? this : new RowValues(middle, "");
  }

  /** Both in one line. */
  String both() {
    return middle.isEmpty() || range.isEmpty() ? middle + range : middle + " (" + range + ")";
  }

  /** How wide the columns must be, gaps included; a column that is empty throughout takes none. */
  record Widths(double middle, double range) {
    private static final double GAP = 16;

    static Widths of(List<RowValues> rows, double text) {
      double middle = 0;
      double range = 0;
      for (RowValues row : rows) {
        middle = Math.max(middle, TextWidths.of(row.middle, true) * text);
        range = Math.max(range, TextWidths.of(row.range, false) * text);
      }
      return new Widths(middle == 0 ? 0 : middle + GAP, range == 0 ? 0 : range + GAP);
    }

    double both() {
      return middle + range;
    }
  }
}
