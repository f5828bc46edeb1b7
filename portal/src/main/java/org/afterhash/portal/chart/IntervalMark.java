package org.afterhash.portal.chart;

import java.util.List;
import org.afterhash.domain.estimate.Distribution;

/** The interval mark: line from p5 to p95, bar from p25 to p75, tick at the median. */
final class IntervalMark {
  private final Svg svg;
  private final LinearScale scale;

  /** Thickness of the bar. */
  private final double bar;

  IntervalMark(Svg svg, LinearScale scale, double bar) {
    this.svg = svg;
    this.scale = scale;
    this.bar = bar;
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

  void claimed(double of, double y) {
    double x = scale.at(of);
    svg.area(
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
    svg.box(mark, new Box(left, y - thickness / 2, right, y + thickness / 2));
  }

  private void upright(Mark mark, double x, double y, double half, double thickness) {
    svg.box(mark, new Box(x - thickness / 2, y - half, x + thickness / 2, y + half));
  }
}
