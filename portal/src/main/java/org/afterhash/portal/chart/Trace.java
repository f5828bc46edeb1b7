package org.afterhash.portal.chart;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Where a series' ink runs, for drawing it and for keeping words off it. */
final class Trace {
  /** Closer than the smallest letter, so that no line slips through a word unseen. */
  private static final double STEP = 4;

  private Trace() {}

  /** Cuts points into runs of months that are at most {@code joinMonths} apart. */
  static <T> List<List<T>> runs(List<T> points, Function<T, YearMonth> month, int joinMonths) {
    List<List<T>> runs = new ArrayList<>();
    List<T> run = new ArrayList<>();
    for (T point : points) {
      boolean joined =
          !run.isEmpty()
              && ChronoUnit.MONTHS.between(month.apply(run.get(run.size() - 1)), month.apply(point))
                  <= joinMonths;
      if (!joined && !run.isEmpty()) {
        runs.add(List.copyOf(run));
        run.clear();
      }
      run.add(point);
    }
    runs.add(List.copyOf(run));
    return runs;
  }

  /** Points along a line, close together. */
  static List<Point> along(List<Point> line) {
    List<Point> trace = new ArrayList<>(line);
    for (int i = 1; i < line.size(); i++) {
      Point from = line.get(i - 1);
      Point to = line.get(i);
      int steps = (int) (from.distance(to) / STEP);
      for (int k = 1; k <= steps; k++) {
        double part = k / (steps + 1.0);
        trace.add(
            new Point(
                from.x() + part * (to.x() - from.x()), from.y() + part * (to.y() - from.y())));
      }
    }
    return List.copyOf(trace);
  }
}
