package org.afterhash.portal.chart;

import java.util.List;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Row;
import org.afterhash.portal.chart.RowFrame.Entry;
import org.afterhash.portal.chart.RowFrame.Range;

/** Draws intervals under one another. */
final class IntervalDrawing {
  private static final double BAR = 8;

  private final IntervalChart chart;
  private final Canvas canvas;
  private final RowFrame frame;

  IntervalDrawing(IntervalChart chart, Size size, Canvas canvas) {
    this(chart, range(chart), size, canvas);
  }

  IntervalDrawing(IntervalChart chart, Range range, Size size, Canvas canvas) {
    this.chart = chart;
    this.canvas = canvas;
    List<Entry> entries = chart.rows().stream().map(row -> entry(row, chart.unit())).toList();
    this.frame = new RowFrame(entries, range, chart.unit(), size, 16);
  }

  /** What the axis must hold. */
  static Range range(IntervalChart chart) {
    Range range = Range.ZERO;
    for (Row row : chart.rows()) {
      range = range.with(row.value().lowest()).with(row.value().highest());
    }
    return range;
  }

  private static Entry entry(Row row, Unit unit) {
    boolean own = row.tone() == Tone.ESTIMATE && row.value() instanceof Estimated;
    Mark weight = own ? Mark.STRONG : Mark.LABEL;
    RowValues values = RowValues.of(row.value(), unit);
    return new Entry(row.label(), row.detail(), row.tone(), weight, List.of(values));
  }

  /**
   * @return the y where the picture ends
   */
  double draw(double top) {
    IntervalMark mark = new IntervalMark(canvas, frame.scale(), BAR);
    return frame.draw(
        canvas,
        top,
        (row, middle) -> {
          Row shown = chart.rows().get(row);
          mark.draw(shown.value(), shown.tone().mark, middle);
        });
  }
}
