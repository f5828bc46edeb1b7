package org.afterhash.portal.chart;

import java.util.List;
import org.afterhash.portal.chart.Label.Anchor;

/** Rows of marks under one another on one scale, with their labels, values, grid and axis. */
final class RowFrame {
  /** Room for an outcome's shape before its name. */
  private static final double SHAPE = 17;

  /** Height of one of several bars in a row, and of its values. */
  static final double LINE = 15;

  private static final double GAP = 16;

  /** The part of a narrow picture that numbers at the ends of bars may take. */
  private static final double MOST = 0.4;

  private final List<Entry> entries;

  /** What stands at the right of each row. */
  private final List<List<RowValues>> values;

  private final Unit unit;
  private final Size size;
  private final List<RowWords> words;
  private final RowValues.Widths widths;
  private final LinearScale scale;
  private final Ticks ticks;

  /**
   * @param room height that the marks of a row need
   */
  RowFrame(List<Entry> entries, Range range, Unit unit, Size size, double room) {
    this.entries = entries;
    this.unit = unit;
    this.size = size;
    this.values = values(entries, size);
    this.widths = widths(values, size);
    double beside = isBesideBars() ? 0 : widths.both();
    this.words =
        entries.stream()
            .map(e -> RowWords.of(e, shapes(), size, beside, room))
            .map(e -> e.spread(size.extra / entries.size()))
            .toList();
    this.scale = scale(range);
    this.ticks = Ticks.within(scale.low(), scale.high(), size.isWide() ? 6 : 5);
  }

  /**
   * @param detail second, quieter line of the label; may be empty
   * @param weight {@link Mark#STRONG} or {@link Mark#LABEL}
   * @param values one, or one for each of several bars
   */
  record Entry(String label, String detail, Tone tone, Mark weight, List<RowValues> values) {}

  /** All numbers, or medians only where the ranges would leave too little for the bars. */
  private static List<List<RowValues>> values(List<Entry> entries, Size size) {
    List<List<RowValues>> all = entries.stream().map(Entry::values).toList();
    return isGrouped(all) && !size.isWide() && widths(all, size).both() > MOST * size.width
        ? all.stream().map(row -> row.stream().map(RowValues::withoutRange).toList()).toList()
        : all;
  }

  private static RowValues.Widths widths(List<List<RowValues>> values, Size size) {
    return RowValues.Widths.of(values.stream().flatMap(List::stream).toList(), size.text);
  }

  private static boolean isGrouped(List<List<RowValues>> values) {
    return values.stream().anyMatch(row -> row.size() > 1);
  }

  /** Names stand above, and each of a row's bars has its numbers at its right. */
  private boolean isBesideBars() {
    return !size.isWide() && isGrouped(values);
  }

  /** What an axis must hold. */
  record Range(double low, double high) {
    /** Zero and nothing else. */
    static final Range ZERO = new Range(0, 0);

    Range with(double value) {
      return new Range(Math.min(low, value), Math.max(high, value));
    }

    /** What holds both. */
    Range with(Range other) {
      return with(other.low).with(other.high);
    }

    /** With a little room at each end that is not zero. */
    Range spaced() {
      double top = low == high ? low + 1 : high;
      double spare = 0.03 * (top - low);
      return new Range(low == 0 ? 0 : low - spare, top == 0 ? 0 : top + spare);
    }

    LinearScale scale(double from, double to) {
      return new LinearScale(low, high, from, to);
    }
  }

  /** Draws what a row shows, around the given y. */
  interface RowMarks {
    void draw(int row, double middle);
  }

  LinearScale scale() {
    return scale;
  }

  /** Where the rows end if they begin at {@code top}. */
  double bottom(double top) {
    return top + words.stream().mapToDouble(RowWords::height).sum() + 4;
  }

  /**
   * Draws grid, marks, labels, values and axis.
   *
   * @return the y where the picture ends
   */
  double draw(Canvas canvas, double top, RowMarks marks) {
    double bottom = bottom(top);
    drawGrid(canvas, top, bottom);
    double y = top;
    for (int i = 0; i < words.size(); i++) {
      Entry entry = entries.get(i);
      RowWords label = words.get(i);
      String numbers = entry.values().size() == 1 ? entry.values().get(0).both() : "";
      canvas.open(numbers.isEmpty() ? "" : entry.label() + ": " + numbers);
      marks.draw(i, y + label.markAt());
      drawName(canvas, entry.tone(), label, y);
      List<RowValues> row = values.get(i);
      double baseline = isBesideBars() ? label.markAt() + 0.36 * size.text : label.valuesAt();
      for (int k = 0; k < row.size(); k++) {
        double aside = (k - (row.size() - 1) / 2.0) * LINE;
        drawValues(canvas, row.get(k), y + baseline + aside);
      }
      canvas.close();
      y += label.height();
    }
    ticks.drawBelow(canvas, scale, unit, new Point(size.width, bottom + 4 + size.text), size);
    return bottom + 4 + size.text * 1.3;
  }

  /** Room for shapes before names. */
  private double shapes() {
    return entries.stream().anyMatch(entry -> entry.tone().hasShape()) ? SHAPE : 0;
  }

  private void drawName(Canvas canvas, Tone tone, RowWords words, double top) {
    List<Label> labels = size.isWide() ? words.labels(top, scale.from() - GAP) : words.labels(top);
    double before = labels.get(0).box().left() - SHAPE + 5;
    tone.drawShape(canvas, new Point(before, top + words.firstLine() - 0.36 * size.text));
    labels.forEach(canvas::text);
  }

  private LinearScale scale(Range range) {
    double left = 7;
    double right = size.width - 7;
    if (isBesideBars()) {
      right = size.width - widths.both() - 8;
    } else if (size.isWide()) {
      left = shapes() + words.stream().mapToDouble(RowWords::width).max().orElse(0) + GAP;
      right = size.width - widths.both() - 8;
    }
    return range.spaced().scale(left, right);
  }

  /** Through all rows in a wide picture; in a narrow one only beside the marks, off the words. */
  private void drawGrid(Canvas canvas, double top, double bottom) {
    for (double value : ticks.values()) {
      upright(canvas, value == 0 ? Mark.ZERO : Mark.GRID, value, top, bottom);
    }
  }

  /** A line at a value, through all rows or, in a narrow picture, beside their marks. */
  void upright(Canvas canvas, Mark mark, double value, double top, double bottom) {
    double x = scale.at(value);
    if (size.isWide()) {
      canvas.line(mark, new Point(x, top), new Point(x, bottom));
      return;
    }
    double y = top;
    for (RowWords row : words) {
      double middle = y + row.markAt();
      double half = row.room() / 2 + 2;
      canvas.line(mark, new Point(x, middle - half), new Point(x, middle + half));
      y += row.height();
    }
  }

  private void drawValues(Canvas canvas, RowValues row, double baseline) {
    Point right = new Point(size.width, baseline);
    if (!row.range().isEmpty()) {
      canvas.text(new Label(row.range(), right, Anchor.END, Mark.AXIS, size.text));
    }
    if (!row.middle().isEmpty()) {
      Point at = new Point(size.width - widths.range(), baseline);
      canvas.text(new Label(row.middle(), at, Anchor.END, Mark.STRONG, size.text));
    }
  }
}
