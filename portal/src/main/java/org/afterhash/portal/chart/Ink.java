package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;

/** Where a series' ink runs, sorted into columns so that only what is near is looked at. */
final class Ink {
  /** Distances are known up to here. */
  static final double REACH = 48;

  private static final double COLUMN = 16;

  private final List<Point> points;
  private final List<List<Point>> columns = new ArrayList<>();

  Ink(List<Point> points, double width) {
    this.points = List.copyOf(points);
    for (int i = 0; i <= (int) (width / COLUMN); i++) {
      columns.add(new ArrayList<>());
    }
    for (Point point : points) {
      columns.get(column(point.x())).add(point);
    }
  }

  /** Points along the ink, close together. */
  List<Point> points() {
    return points;
  }

  /** How far the nearest ink is from a rectangle; {@link #REACH} if it is farther. */
  double distance(Box box) {
    double nearest = REACH;
    int last = column(box.right() + REACH);
    for (int i = column(box.left() - REACH); i <= last; i++) {
      for (Point point : columns.get(i)) {
        nearest = Math.min(nearest, box.distance(point));
      }
    }
    return nearest;
  }

  /** How many points are inside a rectangle. */
  int inside(Box box) {
    int count = 0;
    int last = column(box.right());
    for (int i = column(box.left()); i <= last; i++) {
      for (Point point : columns.get(i)) {
        count += box.holds(point) ? 1 : 0;
      }
    }
    return count;
  }

  /** The highest ink between two places, or {@code none}. */
  double top(double left, double right, double none) {
    double top = none;
    int last = column(right);
    for (int i = column(left); i <= last; i++) {
      for (Point point : columns.get(i)) {
        if (point.x() > left && point.x() < right) {
          top = Math.min(top, point.y());
        }
      }
    }
    return top;
  }

  private int column(double x) {
    return (int) Math.max(0, Math.min(columns.size() - 1.0, Math.floor(x / COLUMN)));
  }
}
