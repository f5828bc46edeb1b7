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

  boolean holds(double x, double y) {
    return x > left && x < right && y > top && y < bottom;
  }

  Box grown(double by) {
    return new Box(left - by, top - by, right + by, bottom + by);
  }

  /** How far a place is from the rectangle; 0 inside. */
  double distance(double x, double y) {
    double dx = Math.max(0, Math.max(left - x, x - right));
    double dy = Math.max(0, Math.max(top - y, y - bottom));
    return Math.sqrt(dx * dx + dy * dy);
  }
}
