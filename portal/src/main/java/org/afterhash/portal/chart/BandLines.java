package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.TimeChart.BandPoint;

/** The lines of an estimate's quantiles over months without a gap, with points at the same x. */
record BandLines(
    List<Point> p5, List<Point> p25, List<Point> p50, List<Point> p75, List<Point> p95) {
  /** Half the width of an estimate for a month that has no neighbours, in months. */
  private static final double LONE = 0.4;

  /**
   * The lines of a run of months.
   *
   * @param mouth where all lines begin, if it opens like a fan
   */
  static BandLines of(List<BandPoint> run, TimeAxes axes, Optional<Point> mouth) {
    BandLines lines = empty(run.size() + 1);
    mouth.ifPresent(point -> lines.all().forEach(line -> line.add(point)));
    for (BandPoint point : run) {
      lines.add(axes.at(point.month()), point.value(), axes.y());
    }
    if (run.size() == 1 && mouth.isEmpty()) {
      double half = LONE * (axes.x().at(1) - axes.x().at(0));
      lines.all().forEach(line -> widen(line, half));
    }
    return lines;
  }

  private static BandLines empty(int size) {
    return new BandLines(
        new ArrayList<>(size),
        new ArrayList<>(size),
        new ArrayList<>(size),
        new ArrayList<>(size),
        new ArrayList<>(size));
  }

  private List<List<Point>> all() {
    return List.of(p5, p25, p50, p75, p95);
  }

  private void add(double x, Distribution value, LinearScale y) {
    p5.add(new Point(x, y.at(value.p5())));
    p25.add(new Point(x, y.at(value.p25())));
    p50.add(new Point(x, y.at(value.p50())));
    p75.add(new Point(x, y.at(value.p75())));
    p95.add(new Point(x, y.at(value.p95())));
  }

  /** A single point becomes a line that can be seen. */
  private static void widen(List<Point> line, double half) {
    Point only = line.get(0);
    line.set(0, new Point(only.x() - half, only.y()));
    line.add(new Point(only.x() + half, only.y()));
  }
}
