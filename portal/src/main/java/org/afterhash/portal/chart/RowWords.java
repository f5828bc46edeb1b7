package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.portal.chart.Label.Anchor;
import org.afterhash.portal.chart.RowFrame.Entry;
import org.afterhash.portal.chart.Size.Rows;

/**
 * The label of one row of marks: beside the mark in a wide picture, above it in a narrow one.
 *
 * @param left where the lines begin
 * @param room height that the row's marks need
 * @param valuesBelow the values have a line of their own
 * @param spare height that is left over for the row
 */
record RowWords(
    List<Line> lines, double left, Size size, double room, boolean valuesBelow, double spare) {
  /** The part of a wide picture that a label may take. */
  private static final double MOST = 300.0 / 880;

  /** The part of a narrow picture that a label must have beside the values. */
  private static final double LEAST = 0.32;

  /** Between a label and the quieter part in one line. */
  private static final double GAP = 8;

  /**
   * A line.
   *
   * @param quiet what stands behind it in a quieter ink; may be empty
   */
  private record Line(String text, Mark mark, String quiet) {
    double width(double size) {
      double words = TextWidths.of(text, mark == Mark.STRONG) * size;
      return quiet.isEmpty() ? words : words + GAP + quietWidth(size);
    }

    double quietWidth(double size) {
      return TextWidths.of(quiet, false) * size;
    }
  }

  /**
   * @param columns width that the values at the right take
   */
  static RowWords of(Entry row, double left, Size size, double columns, double room) {
    double beside = size.width - left - columns;
    boolean below = !size.isWide() && beside < LEAST * size.width;
    double width = size.isWide() ? MOST * size.width : below ? size.width - left : beside;
    return new RowWords(lines(row, size, width), left, size, room, below, 0);
  }

  private static List<Line> lines(Entry row, Size size, double width) {
    Line whole = new Line(row.label(), row.weight(), row.detail());
    if (size.rows == Rows.BESIDE_CLOSE && whole.width(size.text) <= width) {
      return List.of(whole);
    }
    List<Line> lines = new ArrayList<>();
    boolean bold = row.weight() == Mark.STRONG;
    for (String line : Wrapping.lines(row.label(), size.text, bold, width)) {
      lines.add(new Line(line, row.weight(), ""));
    }
    if (!row.detail().isBlank()) {
      for (String line : Wrapping.lines(row.detail(), size.text, false, width)) {
        lines.add(new Line(line, Mark.AXIS, ""));
      }
    }
    return List.copyOf(lines);
  }

  /** The same row, taller. */
  RowWords spread(double by) {
    return new RowWords(lines, left, size, room, valuesBelow, spare + by);
  }

  private double line() {
    return size.text * 1.3;
  }

  private double words() {
    return (lines.size() + (valuesBelow ? 1 : 0)) * line();
  }

  double height() {
    return spare
        + switch (size.rows) {
          case BESIDE -> Math.max(room + 16, words() + 14);
          case BESIDE_CLOSE -> Math.max(room + 5, words() + 5);
          case UNDER_NAMES -> words() + room + 20;
        };
  }

  /** Where the interval's middle is, from the row's top. */
  double markAt() {
    return size.isWide() ? height() / 2 : words() + 5 + room / 2;
  }

  /** Baseline of the first line, from the row's top. */
  double firstLine() {
    return (size.isWide() ? (height() - words()) / 2 : 0) + size.text;
  }

  /** Baseline of the values, from the row's top. */
  double valuesAt() {
    if (size.isWide()) {
      return height() / 2 + 0.36 * size.text;
    }
    return valuesBelow ? firstLine() + words() - line() : firstLine();
  }

  /** How wide the widest line is. */
  double width() {
    return lines.stream().mapToDouble(line -> line.width(size.text)).max().orElse(0);
  }

  /** The lines for a row that begins at {@code top}: flush left. */
  List<Label> labels(double top) {
    return labels(top, left, Anchor.START);
  }

  /** The lines for a row that begins at {@code top}: flush right, against the marks. */
  List<Label> labels(double top, double right) {
    return labels(top, right, Anchor.END);
  }

  private List<Label> labels(double top, double x, Anchor anchor) {
    List<Label> labels = new ArrayList<>();
    double y = top + firstLine();
    for (Line line : lines) {
      double end = line.quiet.isEmpty() ? x : x - line.quietWidth(size.text) - GAP;
      labels.add(new Label(line.text, new Point(end, y), anchor, line.mark, size.text));
      if (!line.quiet.isEmpty()) {
        labels.add(new Label(line.quiet, new Point(x, y), anchor, Mark.AXIS, size.text));
      }
      y += line();
    }
    return labels;
  }
}
