package org.afterhash.portal.chart;

import java.util.List;

/** Whose colour a mark has; the four outcomes have a shape as well. */
public enum Tone {
  ESTIMATE(Mark.ESTIMATE),
  /** Beside an estimate, and quieter. */
  QUIET(Mark.BAND50),
  SELL(Mark.SELL),
  RENT(Mark.RENT),
  MINE(Mark.MINE),
  SCRAP(Mark.SCRAP);

  final Mark mark;

  Tone(Mark mark) {
    this.mark = mark;
  }

  /** True for the four outcomes. */
  boolean hasShape() {
    return this == SELL || this == RENT || this == MINE || this == SCRAP;
  }

  /** The ink that can be read on a mark of this tone. */
  Mark words() {
    return switch (this) {
      case QUIET -> Mark.ON_QUIET;
      case SCRAP -> Mark.ON_SCRAP;
      default -> Mark.ON_MARK;
    };
  }

  /** Disc, square, diamond or cross; nothing for an estimate. */
  void drawShape(Canvas canvas, Point at) {
    double x = at.x();
    double y = at.y();
    switch (this) {
      case ESTIMATE, QUIET -> {}
      case SELL -> canvas.circle(mark, at, 4.5);
      case RENT -> canvas.box(mark, new Box(x - 4, y - 4, x + 4, y + 4));
      case MINE ->
          canvas.area(
              mark,
              List.of(
                  new Point(x, y - 5),
                  new Point(x + 5, y),
                  new Point(x, y + 5),
                  new Point(x - 5, y)));
      case SCRAP -> {
        canvas.area(mark, bar(at, 1));
        canvas.area(mark, bar(at, -1));
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
