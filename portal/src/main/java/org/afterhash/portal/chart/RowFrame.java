package org.afterhash.portal.chart;

import java.util.List;
import org.afterhash.portal.chart.Label.Anchor;

/** Rows of marks under one another on one scale, with their labels, values, grid and axis. */
final class RowFrame {
  /** Room for an outcome's shape before its name. */
  private static final double SHAPE = 17;

  private final List<Entry> entries;
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
    this.widths = RowValues.Widths.of(entries.stream().map(Entry::values).toList(), size.text);
    boolean shapes = entries.stream().anyMatch(entry -> entry.tone().hasShape());
    double left = shapes ? SHAPE : 0;
    this.words =
        entries.stream().map(e -> RowWords.of(e, left, size, widths.both(), room)).toList();
    this.scale = scale(range);
    this.ticks = Ticks.within(scale.low(), scale.high(), size == Size.WIDE ? 6 : 5);
  }

  /**
   * @param detail second, quieter line of the label; may be empty
   * @param weight {@link Mark#STRONG} or {@link Mark#LABEL}
   */
  record Entry(String label, String detail, Tone tone, Mark weight, RowValues values) {}

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
      String numbers = entry.values().both();
      canvas.open(numbers.isEmpty() ? "" : entry.label() + ": " + numbers);
      marks.draw(i, y + label.markAt());
      entry.tone().drawShape(canvas, new Point(5, y + label.firstLine() - 0.36 * size.text));
      label.labels(y).forEach(canvas::text);
      drawValues(canvas, entry.values(), y + label.valuesAt());
      canvas.close();
      y += label.height();
    }
    ticks.drawBelow(canvas, scale, unit, new Point(size.width, bottom + 4 + size.text), size);
    return bottom + 4 + size.text * 1.3;
  }

  private LinearScale scale(Range range) {
    double left = 7;
    double right = size.width - 7;
    if (size == Size.WIDE) {
      left = words.stream().mapToDouble(RowWords::right).max().orElse(0) + 16;
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
    if (size == Size.WIDE) {
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
