package org.afterhash.portal.chart;

/** A rectangle of the picture, y downward. */
record Box(double left, double top, double right, double bottom) {
  static Box around(Point middle, double half) {
    return new Box(middle.x() - half, middle.y() - half, middle.x() + half, middle.y() + half);
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  boolean overlaps(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  boolean holds(Box other) {
    return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
  }

  boolean holds(Point point) {
    return point.x() > left && point.x() < right && point.y() > top && point.y() < bottom;
  }

  Box grown(double by) {
    return new Box(left - by, top - by, right + by, bottom + by);
  }

  /** How far a point is from the rectangle; 0 inside. */
  double distance(Point point) {
    double dx = Math.max(0, Math.max(left - point.x(), point.x() - right));
    double dy = Math.max(0, Math.max(top - point.y(), point.y() - bottom));
    return Math.sqrt(dx * dx + dy * dy);
  }
}
