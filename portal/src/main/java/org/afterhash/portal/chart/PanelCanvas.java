package org.afterhash.portal.chart;

import java.util.List;

/**
 * A part of another canvas, for one of several panels.
 *
 * @param canvas what is drawn on
 * @param left where the panel begins
 * @param title what the words for a pointer begin with
 */
record PanelCanvas(Canvas canvas, double left, String title) implements Canvas {
  @Override
  public void line(Mark mark, Point from, Point to) {
    canvas.line(mark, moved(from), moved(to));
  }

  @Override
  public void polyline(Mark mark, List<Point> points) {
    canvas.polyline(mark, moved(points));
  }

  @Override
  public void area(Mark mark, List<Point> outline) {
    canvas.area(mark, moved(outline));
  }

  @Override
  public void box(Mark mark, Box box) {
    canvas.box(mark, moved(box));
  }

  @Override
  public void circle(Mark mark, Point centre, double radius) {
    canvas.circle(mark, moved(centre), radius);
  }

  @Override
  public void text(Label label) {
    canvas.text(label.moved(moved(label.at()), label.anchor()));
  }

  @Override
  public void hatched(Box box) {
    canvas.hatched(moved(box));
  }

  @Override
  public void column(Box box, String tip) {
    canvas.column(moved(box), title + ", " + tip);
  }

  @Override
  public void open(String tip) {
    canvas.open(tip.isEmpty() ? "" : title + ", " + tip);
  }

  @Override
  public void close() {
    canvas.close();
  }

  private List<Point> moved(List<Point> points) {
    return points.stream().map(this::moved).toList();
  }

  private Point moved(Point point) {
    return new Point(point.x() + left, point.y());
  }

  private Box moved(Box box) {
    return new Box(box.left() + left, box.top(), box.right() + left, box.bottom());
  }
}
