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
    this.widths =
        RowValues.Widths.of(entries.stream().flatMap(e -> values(e).stream()).toList(), size.text);
    this.words =
        entries.stream().map(e -> RowWords.of(e, shapes(), size, widths.both(), room)).toList();
    this.scale = scale(range);
    this.ticks = Ticks.within(scale.low(), scale.high(), size == Size.WIDE ? 6 : 5);
  }

  /**
   * @param detail second, quieter line of the label; may be empty
   * @param weight {@link Mark#STRONG} or {@link Mark#LABEL}
   * @param values one, or one for each of several bars
   */
  record Entry(String label, String detail, Tone tone, Mark weight, List<RowValues> values) {}

  /** What stands at the right of a row: where names stand above marks, only a single line fits. */
  private List<RowValues> values(Entry entry) {
    return size == Size.WIDE || entry.values().size() == 1 ? entry.values() : List.of();
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
      List<RowValues> values = values(entry);
      for (int k = 0; k < values.size(); k++) {
        double aside = (k - (values.size() - 1) / 2.0) * LINE;
        drawValues(canvas, values.get(k), y + label.valuesAt() + aside);
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
    List<Label> labels =
        size == Size.WIDE ? words.labels(top, scale.from() - GAP) : words.labels(top);
    double before = labels.get(0).box().left() - SHAPE + 5;
    tone.drawShape(canvas, new Point(before, top + words.firstLine() - 0.36 * size.text));
    labels.forEach(canvas::text);
  }

  private LinearScale scale(Range range) {
    double left = 7;
    double right = size.width - 7;
    if (size == Size.WIDE) {
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
