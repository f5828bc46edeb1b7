package org.afterhash.portal.chart;

import java.util.List;

/**
 * Where a series' ink runs: places close together along its lines, sorted into columns so that only
 * what is near is looked at.
 */
final class Ink {
  /** Distances are known up to here. */
  static final double REACH = 48;

  /** Closer than the smallest letter, so that no line slips through a word unseen. */
  private static final double STEP = 4;

  private static final double COLUMN = 16;

  private final double[] x;
  private final double[] y;

  /** Indexes of the places, column by column. */
  private final int[] sorted;

  /** Where each column begins in {@code sorted}, and where the last one ends. */
  private final int[] begins;

  Ink(List<List<Point>> lines, double width) {
    int count = 0;
    for (List<Point> line : lines) {
      count += line.size();
      for (int i = 1; i < line.size(); i++) {
        count += between(line.get(i - 1), line.get(i));
      }
    }
    this.x = new double[count];
    this.y = new double[count];
    this.sorted = new int[count];
    this.begins = new int[(int) (width / COLUMN) + 2];
    fill(lines);
    sort();
  }

  private static int between(Point from, Point to) {
    return (int) (from.distance(to) / STEP);
  }

  private void fill(List<List<Point>> lines) {
    int at = 0;
    for (List<Point> line : lines) {
      for (Point point : line) {
        x[at] = point.x();
        y[at++] = point.y();
      }
      for (int i = 1; i < line.size(); i++) {
        Point from = line.get(i - 1);
        Point to = line.get(i);
        int steps = between(from, to);
        for (int k = 1; k <= steps; k++) {
          double part = k / (steps + 1.0);
          x[at] = from.x() + part * (to.x() - from.x());
          y[at++] = from.y() + part * (to.y() - from.y());
        }
      }
    }
  }

  /** Counts what falls into each column, then puts it there. */
  private void sort() {
    for (double place : x) {
      begins[column(place) + 1]++;
    }
    for (int i = 1; i < begins.length; i++) {
      begins[i] += begins[i - 1];
    }
    int[] next = begins.clone();
    for (int i = 0; i < x.length; i++) {
      sorted[next[column(x[i])]++] = i;
    }
  }

  /** How many places there are, in the order of the lines. */
  int size() {
    return x.length;
  }

  Point point(int index) {
    return new Point(x[index], y[index]);
  }

  /** How far the nearest ink is from a rectangle; {@link #REACH} if it is farther. */
  double distance(Box box) {
    double nearest = REACH;
    int end = begins[column(box.right() + REACH) + 1];
    for (int i = begins[column(box.left() - REACH)]; i < end; i++) {
      nearest = Math.min(nearest, box.distance(x[sorted[i]], y[sorted[i]]));
    }
    return nearest;
  }

  /** How many places are inside a rectangle. */
  int inside(Box box) {
    int count = 0;
    int end = begins[column(box.right()) + 1];
    for (int i = begins[column(box.left())]; i < end; i++) {
      count += box.holds(x[sorted[i]], y[sorted[i]]) ? 1 : 0;
    }
    return count;
  }

  /** The highest ink between two places, or {@code none}. */
  double top(double left, double right, double none) {
    double top = none;
    int end = begins[column(right) + 1];
    for (int i = begins[column(left)]; i < end; i++) {
      int at = sorted[i];
      if (x[at] > left && x[at] < right) {
        top = Math.min(top, y[at]);
      }
    }
    return top;
  }

  private int column(double place) {
    return (int) Math.max(0, Math.min(begins.length - 2.0, Math.floor(place / COLUMN)));
  }
}
