package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.portal.chart.IntervalChart.Between;
import org.afterhash.portal.chart.IntervalChart.Claimed;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Row;
import org.afterhash.portal.chart.Label.Anchor;

/**
 * The words of one row of intervals: beside the mark in a wide picture, above it in a narrow one.
 *
 * @param label lines of the label
 * @param detail lines of its quieter part
 * @param median the middle or the claim; may be empty
 * @param range the interval; may be empty
 */
record RowWords(
    List<String> label, List<String> detail, Mark mark, String median, String range, Size size) {
  private static final double WIDEST = 300;
  private static final double GAP = 16;

  static RowWords of(Row row, Unit unit, Size size) {
    String median = "";
    String range = "";
    if (row.value() instanceof Estimated estimated) {
      median = unit.text(estimated.of().p50());
      range = unit.range(estimated.of().p5(), estimated.of().p95());
    } else if (row.value() instanceof Between between) {
      range = unit.range(between.low(), between.high());
    } else {
      median = unit.text(((Claimed) row.value()).of());
    }
    Mark mark =
        row.tone() == Tone.ESTIMATE && row.value() instanceof Estimated ? Mark.STRONG : Mark.LABEL;
    double values = (TextWidths.of(median, true) + TextWidths.of(range, false)) * size.text;
    double width = size == Size.WIDE ? WIDEST : size.width - values - 2 * GAP;
    List<String> label = Wrapping.lines(row.label(), size.text, mark == Mark.STRONG, width);
    List<String> detail =
        row.detail().isBlank() ? List.of() : Wrapping.lines(row.detail(), size.text, false, width);
    return new RowWords(label, detail, mark, median, range, size);
  }

  private double line() {
    return size.text * 1.3;
  }

  private double lines() {
    return (label.size() + detail.size()) * line();
  }

  double height() {
    return size == Size.WIDE ? Math.max(32, lines() + 14) : lines() + 30;
  }

  /** Where the mark's middle is, from the row's top. */
  double markAt() {
    return size == Size.WIDE ? height() / 2 : lines() + 13;
  }

  double labelWidth() {
    double width = 0;
    for (String text : label) {
      width = Math.max(width, TextWidths.of(text, mark == Mark.STRONG) * size.text);
    }
    for (String text : detail) {
      width = Math.max(width, TextWidths.of(text, false) * size.text);
    }
    return width;
  }

  static double medianColumn(List<RowWords> rows) {
    return rows.stream()
        .mapToDouble(r -> TextWidths.of(r.median, true) * r.size.text)
        .max()
        .orElse(0);
  }

  static double rangeColumn(List<RowWords> rows) {
    return rows.stream()
        .mapToDouble(r -> TextWidths.of(r.range, false) * r.size.text)
        .max()
        .orElse(0);
  }

  /** All words at their places, for a row that begins at {@code top}. */
  List<Label> labels(double top, double right, double rangeColumn) {
    List<Label> labels = new ArrayList<>();
    double y = top + (size == Size.WIDE ? (height() - lines()) / 2 : 0) + size.text;
    double first = y;
    for (String text : label) {
      labels.add(new Label(text, new Point(0, y), Anchor.START, mark, size.text));
      y += line();
    }
    for (String text : detail) {
      labels.add(new Label(text, new Point(0, y), Anchor.START, Mark.AXIS, size.text));
      y += line();
    }
    double values = size == Size.WIDE ? top + height() / 2 + 0.36 * size.text : first;
    if (!range.isEmpty()) {
      labels.add(new Label(range, new Point(right, values), Anchor.END, Mark.AXIS, size.text));
    }
    if (!median.isEmpty()) {
      double at = rangeColumn == 0 ? right : right - rangeColumn - GAP;
      labels.add(new Label(median, new Point(at, values), Anchor.END, Mark.STRONG, size.text));
    }
    return labels;
  }
}
