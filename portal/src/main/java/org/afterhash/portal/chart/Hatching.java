package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;

/** Strokes at 45 degrees that fill a rectangle. */
final class Hatching {
  private static final double STEP = 6;

  private Hatching() {}

  /** A stroke from lower left to upper right. */
  record Stroke(Point from, Point to) {}

  static List<Stroke> strokes(Box box) {
    List<Stroke> strokes = new ArrayList<>();
    double height = box.bottom() - box.top();
    // A stroke that meets the box's lower side at x leaves its upper side at x + height.
    double first = Math.ceil((box.left() - height) / STEP) * STEP;
    for (double foot = first; foot < box.right(); foot += STEP) {
      double from = Math.max(foot, box.left());
      double to = Math.min(foot + height, box.right());
      if (to > from) {
        strokes.add(
            new Stroke(
                new Point(from, box.bottom() - (from - foot)),
                new Point(to, box.bottom() - (to - foot))));
      }
    }
    return List.copyOf(strokes);
  }
}
