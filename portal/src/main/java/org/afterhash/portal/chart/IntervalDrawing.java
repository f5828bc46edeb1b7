package org.afterhash.portal.chart;

import java.util.List;
import org.afterhash.portal.chart.IntervalChart.Between;
import org.afterhash.portal.chart.IntervalChart.Claimed;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Row;
import org.afterhash.portal.chart.Label.Anchor;

/** Draws intervals under one another. */
final class IntervalDrawing {
  private static final double BAR = 8;

  /** Room for an outcome's shape before its name. */
  private static final double SHAPE = 17;

  private final IntervalChart chart;
  private final Size size;
  private final Svg svg;
  private final double top;
  private final List<RowValues> values;
  private final RowValues.Widths widths;
  private final List<RowWords> words;
  private final LinearScale scale;
  private final Ticks ticks;

  IntervalDrawing(IntervalChart chart, Size size, Svg svg, double top) {
    this.chart = chart;
    this.size = size;
    this.svg = svg;
    this.top = top;
    this.values = chart.rows().stream().map(r -> RowValues.of(r.value(), chart.unit())).toList();
    this.widths = RowValues.Widths.of(values, size.text);
    boolean outcomes = chart.rows().stream().anyMatch(row -> row.tone() != Tone.ESTIMATE);
    double left = outcomes ? SHAPE : 0;
    this.words = chart.rows().stream().map(r -> RowWords.of(r, left, size, widths.both())).toList();
    this.scale = scale();
    this.ticks = Ticks.within(scale.low(), scale.high(), size == Size.WIDE ? 6 : 5);
  }

  /**
   * @return the y where the picture ends
   */
  double draw() {
    double bottom = top + words.stream().mapToDouble(RowWords::height).sum() + 4;
    drawGrid(bottom);
    IntervalMark mark = new IntervalMark(svg, scale, BAR);
    double y = top;
    for (int i = 0; i < words.size(); i++) {
      Row row = chart.rows().get(i);
      RowWords label = words.get(i);
      drawMark(mark, row, y + label.markAt());
      row.tone().drawShape(svg, new Point(5, y + label.firstLine() - 0.36 * size.text));
      label.labels(y).forEach(svg::text);
      drawValues(values.get(i), y + label.valuesAt());
      y += label.height();
    }
    drawTicks(bottom + 4 + size.text);
    return bottom + 4 + size.text * 1.3;
  }

  private LinearScale scale() {
    double low = 0;
    double high = 0;
    for (Row row : chart.rows()) {
      low = Math.min(low, lowest(row.value()));
      high = Math.max(high, highest(row.value()));
    }
    if (low == high) {
      high = 1;
    }
    double left = 7;
    double right = size.width - 7;
    if (size == Size.WIDE) {
      left = words.stream().mapToDouble(RowWords::right).max().orElse(0) + 16;
      right = size.width - widths.both() - 8;
    }
    return new LinearScale(low * 1.03, high * 1.03, left, right);
  }

  private static double lowest(IntervalChart.Value value) {
    if (value instanceof Estimated estimated) {
      return estimated.of().p5();
    }
    return value instanceof Between between ? between.low() : ((Claimed) value).of();
  }

  private static double highest(IntervalChart.Value value) {
    if (value instanceof Estimated estimated) {
      return estimated.of().p95();
    }
    return value instanceof Between between ? between.high() : ((Claimed) value).of();
  }

  /** Through all rows in a wide picture; in a narrow one only beside the marks, off the words. */
  private void drawGrid(double bottom) {
    for (double value : ticks.values()) {
      Mark mark = value == 0 ? Mark.ZERO : Mark.GRID;
      double x = scale.at(value);
      if (size == Size.WIDE) {
        svg.line(mark, new Point(x, top), new Point(x, bottom));
        continue;
      }
      double y = top;
      for (RowWords row : words) {
        double middle = y + row.markAt();
        svg.line(mark, new Point(x, middle - 10), new Point(x, middle + 10));
        y += row.height();
      }
    }
  }

  private void drawMark(IntervalMark mark, Row row, double y) {
    if (row.value() instanceof Estimated estimated) {
      mark.estimated(estimated.of(), row.tone().mark, y);
    } else if (row.value() instanceof Between between) {
      mark.between(between.low(), between.high(), y);
    } else {
      mark.claimed(((Claimed) row.value()).of(), y);
    }
  }

  private void drawValues(RowValues row, double baseline) {
    Point right = new Point(size.width, baseline);
    if (!row.range().isEmpty()) {
      svg.text(new Label(row.range(), right, Anchor.END, Mark.AXIS, size.text));
    }
    if (!row.middle().isEmpty()) {
      Point at = new Point(size.width - widths.range(), baseline);
      svg.text(new Label(row.middle(), at, Anchor.END, Mark.STRONG, size.text));
    }
  }

  private void drawTicks(double baseline) {
    double free = 0;
    List<String> texts = chart.unit().axis(ticks);
    for (int i = 0; i < texts.size(); i++) {
      Point at = new Point(scale.at(ticks.values().get(i)), baseline);
      Label label = new Label(texts.get(i), at, Anchor.MIDDLE, Mark.AXIS, size.text);
      if (label.box().left() < 0) {
        label = label.moved(new Point(0, baseline), Anchor.START);
      } else if (label.box().right() > size.width) {
        label = label.moved(new Point(size.width, baseline), Anchor.END);
      }
      if (label.box().left() >= free) {
        svg.text(label);
        free = label.box().right() + 6;
      }
    }
  }
}
