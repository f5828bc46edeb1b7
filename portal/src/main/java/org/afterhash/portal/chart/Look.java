package org.afterhash.portal.chart;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;

/** How the first, second and third observed series of a chart are told apart: shape and line. */
enum Look {
  FIRST(Mark.FIRST, Mark.FIRST_POINT, Mark.FIRST_THIN),
  SECOND(Mark.SECOND, Mark.SECOND_POINT, Mark.SECOND_THIN),
  THIRD(Mark.THIRD, Mark.THIRD_POINT, Mark.THIRD_THIN);

  final Mark line;
  private final Mark point;
  private final Mark thin;

  Look(Mark line, Mark point, Mark thin) {
    this.line = line;
    this.point = point;
    this.thin = thin;
  }

  /** The looks for the observed series of a chart, in their order. */
  static Iterator<Look> inOrder() {
    return EnumSet.allOf(Look.class).iterator();
  }

  /** Circle, square or triangle; hollow where the sample is thin. */
  void drawPoint(Canvas canvas, Point at, TimeChart.Sample sample) {
    Mark mark = sample == TimeChart.Sample.THIN ? thin : point;
    double x = at.x();
    double y = at.y();
    switch (this) {
      case FIRST -> canvas.circle(mark, at, 2.8);
      case SECOND -> canvas.box(mark, new Box(x - 2.5, y - 2.5, x + 2.5, y + 2.5));
      case THIRD ->
          canvas.area(
              mark,
              List.of(
                  new Point(x, y - 3.4), new Point(x + 3.3, y + 2.4), new Point(x - 3.3, y + 2.4)));
    }
  }
}
