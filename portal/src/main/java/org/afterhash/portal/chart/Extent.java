package org.afterhash.portal.chart;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.List;
import org.afterhash.portal.chart.TimeChart.Band;
import org.afterhash.portal.chart.TimeChart.BandPoint;
import org.afterhash.portal.chart.TimeChart.Observed;
import org.afterhash.portal.chart.TimeChart.ObservedPoint;
import org.afterhash.portal.chart.TimeChart.Reference;
import org.afterhash.portal.chart.TimeChart.Series;

/**
 * What the axes of a chart over time must hold.
 *
 * @param first the first month
 * @param last the last month
 * @param low the least value, at most 0
 * @param high the greatest value, at least 0
 */
record Extent(YearMonth first, YearMonth last, double low, double high) {
  static Extent of(TimeChart chart) {
    Extent extent = chart.series().stream().map(Extent::of).reduce(Extent::with).orElseThrow();
    for (Reference reference : chart.references()) {
      extent = extent.with(reference.value());
    }
    return extent;
  }

  private static Extent of(Series series) {
    List<YearMonth> months = series.months();
    Extent extent = new Extent(months.get(0), months.get(months.size() - 1), 0, 0);
    if (series instanceof Band band) {
      for (BandPoint point : band.points()) {
        extent = extent.with(point.value().p5()).with(point.value().p95());
      }
    } else {
      for (ObservedPoint point : ((Observed) series).points()) {
        extent = extent.with(point.value());
      }
    }
    return extent;
  }

  static Extent of(AreaChart chart) {
    Extent extent = new Extent(chart.first(), chart.last(), 0, 0);
    for (int i = 0; i < chart.count(); i++) {
      extent = extent.with(chart.sum(i));
    }
    return extent;
  }

  /** What holds both. */
  Extent with(Extent other) {
    return new Extent(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last,
        Math.min(low, other.low),
        Math.max(high, other.high));
  }

  private Extent with(double value) {
    return new Extent(first, last, Math.min(low, value), Math.max(high, value));
  }

  /** The values with a little room above and below. */
  LinearScale values(double bottom, double top) {
    return low == high
        ? new LinearScale(0, 1, bottom, top)
        : new LinearScale(low * 1.04, high * 1.04, bottom, top);
  }

  /** The months from the beginning of the first to the end of the last. */
  LinearScale months(double left, double right) {
    return new LinearScale(index(first), index(last) + 1, left, right);
  }

  /** A month's number on the axis; it ends where the next one begins. */
  static double index(YearMonth month) {
    return (double) month.getLong(ChronoField.PROLEPTIC_MONTH);
  }
}
