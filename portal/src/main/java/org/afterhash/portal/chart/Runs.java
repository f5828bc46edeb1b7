package org.afterhash.portal.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Months that belong together. */
final class Runs {
  private Runs() {}

  /** Cuts points into runs of months that are at most {@code joinMonths} apart. */
  static <T> List<List<T>> of(List<T> points, Function<T, YearMonth> month, int joinMonths) {
    List<List<T>> runs = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i < points.size(); i++) {
      YearMonth before = month.apply(points.get(i - 1));
      if (Extent.index(month.apply(points.get(i))) - Extent.index(before) > joinMonths) {
        runs.add(points.subList(begin, i));
        begin = i;
      }
    }
    runs.add(points.subList(begin, points.size()));
    return runs;
  }
}
