package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.portal.chart.Label.Anchor;
import org.afterhash.portal.chart.RowFrame.Entry;

/**
 * The label of one row of marks: beside the mark in a wide picture, above it in a narrow one.
 *
 * @param label its lines
 * @param detail the lines of its quieter part
 * @param left where the lines begin
 * @param room height that the row's marks need
 * @param valuesBelow the values have a line of their own
 */
record RowWords(
    List<String> label,
    List<String> detail,
    Mark mark,
    double left,
    Size size,
    double room,
    boolean valuesBelow) {
  private static final double WIDEST = 300;

  /** The part of a narrow picture that a label must have beside the values. */
  private static final double LEAST = 0.32;

  /**
   * @param columns width that the values at the right take
   */
  static RowWords of(Entry row, double left, Size size, double columns, double room) {
    double beside = size.width - left - columns;
    boolean below = size != Size.WIDE && beside < LEAST * size.width;
    double width = size == Size.WIDE ? WIDEST : below ? size.width - left : beside;
    List<String> detail =
        row.detail().isBlank() ? List.of() : Wrapping.lines(row.detail(), size.text, false, width);
    List<String> label = Wrapping.lines(row.label(), size.text, row.weight() == Mark.STRONG, width);
    return new RowWords(label, detail, row.weight(), left, size, room, below);
  }

  private double line() {
    return size.text * 1.3;
  }

  private double lines() {
    return (label.size() + detail.size() + (valuesBelow ? 1 : 0)) * line();
  }

  double height() {
    return size == Size.WIDE ? Math.max(room + 16, lines() + 14) : lines() + room + 20;
  }

  /** Where the interval's middle is, from the row's top. */
  double markAt() {
    return size == Size.WIDE ? height() / 2 : lines() + 5 + room / 2;
  }

  /** Baseline of the first line, from the row's top. */
  double firstLine() {
    return (size == Size.WIDE ? (height() - lines()) / 2 : 0) + size.text;
  }

  /** Baseline of the values, from the row's top. */
  double valuesAt() {
    if (size == Size.WIDE) {
      return height() / 2 + 0.36 * size.text;
    }
    return valuesBelow ? firstLine() + lines() - line() : firstLine();
  }

  /** How wide the widest line is. */
  double width() {
    return lines(0, 0).stream().mapToDouble(Label::width).max().orElse(0);
  }

  /** The lines for a row that begins at {@code top}: flush left. */
  List<Label> labels(double top) {
    return lines(left, top);
  }

  /** The lines for a row that begins at {@code top}: flush right, against the marks. */
  List<Label> labels(double top, double right) {
    return lines(left, top).stream()
        .map(label -> label.moved(new Point(right, label.at().y()), Anchor.END))
        .toList();
  }

  private List<Label> lines(double x, double top) {
    List<Label> labels = new ArrayList<>();
    double y = top + firstLine();
    for (String text : label) {
      labels.add(new Label(text, new Point(x, y), Anchor.START, mark, size.text));
      y += line();
    }
    for (String text : detail) {
      labels.add(new Label(text, new Point(x, y), Anchor.START, Mark.AXIS, size.text));
      y += line();
    }
    return labels;
  }
}
