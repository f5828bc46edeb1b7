package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.RowFrame.Entry;
import org.afterhash.portal.chart.RowFrame.Range;
import org.afterhash.portal.chart.WaterfallChart.Kind;
import org.afterhash.portal.chart.WaterfallChart.Step;

/** Draws totals and the changes between them. */
final class WaterfallDrawing {
  private static final double HALF = 9;

  private final WaterfallChart chart;
  private final Size size;
  private final Canvas canvas;
  private final RowFrame frame;

  /** The level that each step begins at. */
  private final List<Double> levels = new ArrayList<>();

  WaterfallDrawing(WaterfallChart chart, Size size, Canvas canvas) {
    this.chart = chart;
    this.size = size;
    this.canvas = canvas;
    Range range = Range.ZERO;
    double level = 0;
    for (Step step : chart.steps()) {
      double begin = step.kind() == Kind.TOTAL ? 0 : level;
      levels.add(begin);
      range = range.with(begin + step.value().p5()).with(begin + step.value().p95());
      level = begin + step.value().p50();
    }
    List<Entry> entries = chart.steps().stream().map(step -> entry(step, chart.unit())).toList();
    this.frame = new RowFrame(entries, range, chart.unit(), size, 2 * HALF);
  }

  private static Entry entry(Step step, Unit unit) {
    Mark weight = step.kind() == Kind.TOTAL ? Mark.STRONG : Mark.LABEL;
    return new Entry(
        step.label(), step.detail(), Tone.ESTIMATE, weight, List.of(values(step, unit)));
  }

  /** Changes are written with their sign. */
  private static RowValues values(Step step, Unit unit) {
    Distribution of = step.value();
    if (step.kind() == Kind.TOTAL) {
      return new RowValues(unit.text(of.p50()), unit.range(of.p5(), of.p95()));
    }
    String text = unit.text(of.p50());
    return new RowValues(of.p50() > 0 ? "+" + text : text, unit.range(of.p5(), of.p95()));
  }

  /**
   * @return the y where the picture ends
   */
  double draw(double top) {
    List<Point> before = new ArrayList<>();
    return frame.draw(
        canvas,
        top,
        (row, middle) -> {
          Step step = chart.steps().get(row);
          double from = levels.get(row);
          double to = from + step.value().p50();
          double end = frame.scale().at(to);
          if (step.kind() == Kind.CHANGE && size.isWide()) {
            Point last = before.get(before.size() - 1);
            canvas.line(Mark.ZERO, last, new Point(last.x(), middle - HALF));
          }
          if (step.kind() == Kind.CHANGE) {
            drawChange(step, from, middle);
          } else {
            drawTotal(step, middle);
          }
          before.add(new Point(end, middle + HALF));
        });
  }

  private void drawTotal(Step step, double y) {
    Mark ground = step.tone() == Tone.ESTIMATE ? Mark.BAND90 : step.tone().mark;
    canvas.box(ground, bar(0, step.value().p50(), y));
    IntervalMark mark = new IntervalMark(canvas, frame.scale(), 8);
    mark.estimated(step.value(), Tone.ESTIMATE.mark, y);
  }

  private void drawChange(Step step, double from, double y) {
    Distribution change = step.value();
    Box bar = bar(from, from + change.p50(), y);
    if (change.p50() < 0) {
      canvas.hatched(bar);
    } else {
      canvas.box(step.tone().mark, bar);
    }
    new IntervalMark(canvas, frame.scale(), 8).spread(from + change.p5(), from + change.p95(), y);
  }

  /** At least a line's width, so that every step is seen. */
  private Box bar(double from, double to, double y) {
    double left = frame.scale().at(Math.min(from, to));
    double right = frame.scale().at(Math.max(from, to));
    return new Box(left, y - HALF, Math.max(right, left + 1.5), y + HALF);
  }
}
