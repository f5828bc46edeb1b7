package org.afterhash.portal.chart;

import java.util.List;

/** Whose colour an interval has; the four outcomes have a shape as well. */
public enum Tone {
  ESTIMATE(Mark.ESTIMATE),
  SELL(Mark.SELL),
  RENT(Mark.RENT),
  MINE(Mark.MINE),
  SCRAP(Mark.SCRAP);

  final Mark mark;

  Tone(Mark mark) {
    this.mark = mark;
  }

  /** Disc, square, diamond or cross; nothing for an estimate. */
  void drawShape(Svg svg, Point at) {
    double x = at.x();
    double y = at.y();
    switch (this) {
      case ESTIMATE -> {}
      case SELL -> svg.circle(mark, at, 4.5);
      case RENT -> svg.box(mark, new Box(x - 4, y - 4, x + 4, y + 4));
      case MINE ->
          svg.area(
              mark,
              List.of(
                  new Point(x, y - 5),
                  new Point(x + 5, y),
                  new Point(x, y + 5),
                  new Point(x - 5, y)));
      case SCRAP -> {
        svg.area(mark, bar(at, 1));
        svg.area(mark, bar(at, -1));
      }
    }
  }

  /** One bar of the cross, at 45 degrees: rising for 1, falling for -1. */
  private static List<Point> bar(Point at, double rise) {
    double near = 3;
    double far = 4.6;
    return List.of(
        new Point(at.x() - far, at.y() + rise * near),
        new Point(at.x() - near, at.y() + rise * far),
        new Point(at.x() + far, at.y() - rise * near),
        new Point(at.x() + near, at.y() - rise * far));
  }
}
