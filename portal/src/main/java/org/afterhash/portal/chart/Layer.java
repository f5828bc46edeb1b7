package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A band between two lines with points at the same places.
 *
 * @param low its lower line, left to right
 * @param high its upper line, left to right
 */
record Layer(List<Point> low, List<Point> high) {
  /** Room that words need, in text sizes. */
  private static final double ROOM = 1.25;

  /** The band's corners, once around. */
  List<Point> outline() {
    List<Point> outline = new ArrayList<>(high.size() + low.size());
    outline.addAll(high);
    for (int i = low.size() - 1; i >= 0; i--) {
      outline.add(low.get(i));
    }
    return outline;
  }

  /**
   * Where the band has most room for words, off some upright lines; empty if it is too thin
   * everywhere.
   */
  Optional<Label> place(Label words, List<Double> uprights) {
    double half = words.width() / 2 + 5;
    Optional<Label> best = Optional.empty();
    double most = ROOM * words.size();
    Ink along = new Ink(List.of(high), high.get(high.size() - 1).x());
    for (int i = 0; i < along.size(); i++) {
      Point middle = along.point(i);
      double left = middle.x() - half;
      double right = middle.x() + half;
      boolean within = left >= low.get(0).x() && right <= low.get(low.size() - 1).x();
      if (!within || uprights.stream().anyMatch(x -> x > left && x < right)) {
        continue;
      }
      double ceiling = level(high, left, right, 1);
      double floor = level(low, left, right, -1);
      if (floor - ceiling > most) {
        most = floor - ceiling;
        double baseline = (floor + ceiling) / 2 + 0.36 * words.size();
        best = Optional.of(words.moved(new Point(middle.x(), baseline), words.anchor()));
      }
    }
    return best;
  }

  /** The lowest place of a line between two others for 1, the highest for -1, as y runs down. */
  private static double level(List<Point> line, double left, double right, double sign) {
    double level = Math.max(sign * at(line, left), sign * at(line, right));
    for (Point point : line) {
      if (point.x() > left && point.x() < right) {
        level = Math.max(level, sign * point.y());
      }
    }
    return sign * level;
  }

  private static double at(List<Point> line, double x) {
    int next = 1;
    while (next < line.size() - 1 && line.get(next).x() < x) {
      next++;
    }
    Point from = line.get(next - 1);
    Point to = line.get(next);
    return from.y() + (x - from.x()) / (to.x() - from.x()) * (to.y() - from.y());
  }
}
