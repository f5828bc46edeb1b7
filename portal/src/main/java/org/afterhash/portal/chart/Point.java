package org.afterhash.portal.chart;

/** A place in the picture, y downward. */
record Point(double x, double y) {
  double distance(Point other) {
    double dx = other.x - x;
    double dy = other.y - y;
    return Math.sqrt(dx * dx + dy * dy);
  }
}
