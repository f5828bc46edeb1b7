package org.afterhash.domain.method;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.source.SourceKey;

/**
 * A quantity that moves with time, straight between its points and level beyond its ends.
 *
 * @param points in the order of time, one at least
 * @param note caveat or reason; may be empty
 */
public record TimePath(
    String id,
    String symbol,
    String label,
    String unit,
    List<Point> points,
    Grade grade,
    List<SourceKey> sources,
    String note) {

  /** The value in a month. */
  public record Point(YearMonth month, double value) {
    public Point {
      Require.that(Double.isFinite(value), month + ": not a number");
    }
  }

  public TimePath {
    Require.that(id.matches("[a-z0-9]+([.-][a-z0-9]+)*"), "Not a path's id: \"" + id + "\"");
    Require.text(label, id + ": label");
    Require.text(unit, id + ": unit");
    points = List.copyOf(points);
    sources = List.copyOf(sources);
    Require.that(!points.isEmpty(), id + ": no points");
    for (int i = 1; i < points.size(); i++) {
      Require.that(
          points.get(i - 1).month().isBefore(points.get(i).month()), id + ": points out of order");
    }
    Require.that(
        grade == Grade.ASSUMPTION || !sources.isEmpty(), id + ": graded, but without a source");
  }

  /** The value in {@code month}. */
  public double at(YearMonth month) {
    Point before = points.get(0);
    for (Point point : points) {
      if (month.isBefore(point.month())) {
        return between(before, point, month);
      }
      before = point;
    }
    return before.value();
  }

  private static double between(Point a, Point b, YearMonth month) {
    if (!month.isAfter(a.month())) {
      return a.value();
    }
    double whole = ChronoUnit.MONTHS.between(a.month(), b.month());
    double part = ChronoUnit.MONTHS.between(a.month(), month);
    return a.value() + (b.value() - a.value()) * part / whole;
  }
}
