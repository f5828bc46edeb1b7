package org.afterhash.portal.chart;

import java.util.List;

/** What a picture is drawn on; later marks cover earlier ones. */
sealed interface Canvas permits Svg, Raster, PanelCanvas {
  void line(Mark mark, Point from, Point to);

  void polyline(Mark mark, List<Point> points);

  void area(Mark mark, List<Point> outline);

  void box(Mark mark, Box box);

  void circle(Mark mark, Point centre, double radius);

  /** Words with a halo of paper, so that lines beneath do not cross them. */
  void text(Label label);

  /** Lost value: an outline filled with strokes that rise to the right. */
  void hatched(Box box);

  /** A place that is not seen; a pointer on it brings up the words. */
  void column(Box box, String tip);

  /** Marks until {@link #close} belong together; a pointer on them brings up the words, if any. */
  void open(String tip);

  void close();
}
