package org.afterhash.portal.chart;

import java.util.List;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.IntervalChart.Between;
import org.afterhash.portal.chart.IntervalChart.Claimed;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Value;

/** The interval mark: line from p5 to p95, bar from p25 to p75, tick at the median. */
final class IntervalMark {
  private final Canvas canvas;
  private final LinearScale scale;

  /** Thickness of the bar. */
  private final double bar;

  IntervalMark(Canvas canvas, LinearScale scale, double bar) {
    this.canvas = canvas;
    this.scale = scale;
    this.bar = bar;
  }

  void draw(Value value, Mark tone, double y) {
    if (value instanceof Estimated estimated) {
      estimated(estimated.of(), tone, y);
    } else if (value instanceof Between between) {
      between(between.low(), between.high(), y);
    } else if (value instanceof Claimed claimed) {
      claimed(claimed.of(), y);
    } else {
      upright(Mark.INK, scale.at(value.middle()), y, bar / 2 + 3, 2);
    }
  }

  void estimated(Distribution of, Mark tone, double y) {
    level(tone, scale.at(of.p5()), scale.at(of.p95()), y, 1.5);
    double left = scale.at(of.p25());
    double right = scale.at(of.p75());
    level(tone, left, Math.max(right, left + 1), y, bar);
    double median = scale.at(of.p50());
    // A gap on each side of the tick, unless it would eat the bar.
    if (right - left >= 11) {
      upright(Mark.PAPER, median, y, bar / 2 + 4, 5);
    }
    upright(Mark.INK, median, y, bar / 2 + 3, 2);
  }

  /** A line from one value to another, in ink that can be seen on any ground. */
  void spread(double low, double high, double y) {
    Point from = new Point(scale.at(low), y);
    Point to = new Point(scale.at(high), y);
    canvas.line(Mark.CASING, from, to);
    canvas.line(Mark.SPREAD, from, to);
  }

  void claimed(double of, double y) {
    double x = scale.at(of);
    canvas.area(
        Mark.CLAIM,
        List.of(
            new Point(x, y - 6), new Point(x + 6, y), new Point(x, y + 6), new Point(x - 6, y)));
  }

  void between(double low, double high, double y) {
    level(Mark.INK, scale.at(low), scale.at(high), y, 1.5);
    upright(Mark.INK, scale.at(low), y, bar / 2, 1.5);
    upright(Mark.INK, scale.at(high), y, bar / 2, 1.5);
  }

  private void level(Mark mark, double left, double right, double y, double thickness) {
    canvas.box(mark, new Box(left, y - thickness / 2, right, y + thickness / 2));
  }

  private void upright(Mark mark, double x, double y, double half, double thickness) {
    canvas.box(mark, new Box(x - thickness / 2, y - half, x + thickness / 2, y + half));
  }
}
