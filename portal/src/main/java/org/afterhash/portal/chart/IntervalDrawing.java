package org.afterhash.portal.chart;

import java.util.List;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.IntervalChart.Between;
import org.afterhash.portal.chart.IntervalChart.Claimed;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Row;
import org.afterhash.portal.chart.Label.Anchor;

/** Draws intervals under one another. */
final class IntervalDrawing {
  private static final double BAR = 8;
  private static final double GAP = 16;

  private final IntervalChart chart;
  private final Size size;
  private final Svg svg;
  private final double top;
  private final List<RowWords> words;

  IntervalDrawing(IntervalChart chart, Size size, Svg svg, double top) {
    this.chart = chart;
    this.size = size;
    this.svg = svg;
    this.top = top;
    this.words = chart.rows().stream().map(row -> RowWords.of(row, chart.unit(), size)).toList();
  }

  /**
   * @return the y where the picture ends
   */
  double draw() {
    LinearScale scale = scale();
    Ticks ticks = Ticks.within(scale.low(), scale.high(), size == Size.WIDE ? 6 : 5);
    double bottom = top + rows() + 4;
    for (double value : ticks.values()) {
      double x = scale.at(value);
      svg.line(value == 0 ? Mark.ZERO : Mark.GRID, new Point(x, top), new Point(x, bottom));
    }
    IntervalMark mark = new IntervalMark(svg, scale, BAR);
    double y = top;
    for (int i = 0; i < words.size(); i++) {
      drawMark(mark, chart.rows().get(i), y + words.get(i).markAt());
      words.get(i).labels(y, size.width, RowWords.rangeColumn(words)).forEach(svg::text);
      y += words.get(i).height();
    }
    drawTicks(scale, ticks, bottom + 4 + size.text);
    return bottom + 4 + size.text * 1.3;
  }

  private double rows() {
    return words.stream().mapToDouble(RowWords::height).sum();
  }

  private LinearScale scale() {
    double low = 0;
    double high = 0;
    for (Row row : chart.rows()) {
      double[] ends = ends(row.value());
      low = Math.min(low, ends[0]);
      high = Math.max(high, ends[1]);
    }
    if (low == high) {
      high = 1;
    }
    double left = 7;
    double right = size.width - 7;
    if (size == Size.WIDE) {
      left = words.stream().mapToDouble(RowWords::labelWidth).max().orElse(0) + GAP;
      double columns = RowWords.medianColumn(words) + RowWords.rangeColumn(words) + 2 * GAP;
      right = size.width - columns;
    }
    return new LinearScale(low * 1.03, high * 1.03, left, right);
  }

  private static double[] ends(IntervalChart.Value value) {
    if (value instanceof Estimated estimated) {
      return new double[] {estimated.of().p5(), estimated.of().p95()};
    }
    if (value instanceof Between between) {
      return new double[] {between.low(), between.high()};
    }
    double claim = ((Claimed) value).of();
    return new double[] {claim, claim};
  }

  private void drawMark(IntervalMark mark, Row row, double y) {
    if (row.value() instanceof Estimated estimated) {
      Distribution of = estimated.of();
      mark.estimated(of, row.tone().mark, y);
    } else if (row.value() instanceof Between between) {
      mark.between(between.low(), between.high(), y);
    } else {
      mark.claimed(((Claimed) row.value()).of(), y);
    }
  }

  private void drawTicks(LinearScale scale, Ticks ticks, double baseline) {
    double free = 0;
    for (int i = 0; i < ticks.values().size(); i++) {
      String text = chart.unit().text(ticks.values().get(i));
      Point at = new Point(scale.at(ticks.values().get(i)), baseline);
      Label label = new Label(text, at, Anchor.MIDDLE, Mark.AXIS, size.text);
      Box box = label.box();
      if (box.left() < 0) {
        label = label.moved(new Point(0, baseline), Anchor.START);
      }
      if (label.box().left() >= free && label.box().right() <= size.width) {
        svg.text(label);
        free = label.box().right() + 6;
      }
    }
  }
}
