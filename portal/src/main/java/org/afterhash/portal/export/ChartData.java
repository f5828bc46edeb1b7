package org.afterhash.portal.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.Chart;
import org.afterhash.portal.chart.IntervalChart;
import org.afterhash.portal.chart.IntervalChart.Between;
import org.afterhash.portal.chart.IntervalChart.Claimed;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Value;
import org.afterhash.portal.chart.TimeChart;
import org.afterhash.portal.chart.TimeChart.Band;
import org.afterhash.portal.chart.TimeChart.Observed;
import org.afterhash.portal.chart.TimeChart.ObservedPoint;
import org.afterhash.portal.chart.TimeChart.Sample;
import org.afterhash.portal.web.Json;
import org.jspecify.annotations.Nullable;

/**
 * A chart's numbers in the form that files give them: one row a value, with its interval.
 *
 * @param columns names, stable
 * @param rows text, numbers and nulls, as long as {@code columns}
 */
record ChartData(List<String> columns, List<List<@Nullable Object>> rows) {
  private static final List<String> VALUES =
      List.of("low", "mid", "high", "lower_quartile", "upper_quartile", "unit", "obs_status");

  /** Estimated by Afterhash; a claim of others has its own mark in {@code kind}. */
  private static final String ESTIMATED = "E";

  /** Observed, or stated by somebody. */
  private static final String OBSERVED = "A";

  static ChartData of(Chart chart) {
    String unit = chart.unit().name();
    return chart instanceof TimeChart time ? time(time, unit) : rows((IntervalChart) chart, unit);
  }

  private static ChartData time(TimeChart chart, String unit) {
    var rows = new ArrayList<List<@Nullable Object>>();
    for (TimeChart.Series series : chart.series()) {
      if (series instanceof Band band) {
        for (TimeChart.BandPoint point : band.points()) {
          rows.add(
              row(List.of(point.month().toString(), band.name(), "estimate"), point.value(), unit));
        }
      } else {
        for (ObservedPoint point : ((Observed) series).points()) {
          String kind = point.sample() == Sample.THIN ? "observed-thin" : "observed";
          rows.add(
              row(
                  List.of(point.month().toString(), series.name(), kind),
                  Json.figure(point.value()),
                  unit));
        }
      }
    }
    return new ChartData(columns("month", "series", "kind"), rows);
  }

  private static ChartData rows(IntervalChart chart, String unit) {
    var rows = new ArrayList<List<@Nullable Object>>();
    for (IntervalChart.Row row : chart.rows()) {
      Value value = row.value();
      if (value instanceof Estimated estimated) {
        rows.add(row(List.of(row.label(), row.detail(), "estimate"), estimated.of(), unit));
      } else if (value instanceof Claimed claimed) {
        rows.add(row(List.of(row.label(), row.detail(), "claim"), Json.figure(claimed.of()), unit));
      } else {
        Between between = (Between) value;
        rows.add(
            values(
                List.of(row.label(), row.detail(), "range"),
                Json.figure(between.low()),
                null,
                Json.figure(between.high()),
                unit));
      }
    }
    return new ChartData(columns("label", "detail", "kind"), rows);
  }

  private static List<String> columns(String... first) {
    var columns = new ArrayList<>(List.of(first));
    columns.addAll(VALUES);
    return columns;
  }

  private static List<@Nullable Object> row(List<String> first, Distribution d, String unit) {
    var row = new ArrayList<@Nullable Object>(first);
    for (double value : new double[] {d.p5(), d.p50(), d.p95(), d.p25(), d.p75()}) {
      row.add(Json.figure(value));
    }
    row.add(unit);
    row.add(ESTIMATED);
    return row;
  }

  private static List<@Nullable Object> row(List<String> first, BigDecimal value, String unit) {
    return values(first, null, value, null, unit);
  }

  private static List<@Nullable Object> values(
      List<String> first,
      @Nullable BigDecimal low,
      @Nullable BigDecimal mid,
      @Nullable BigDecimal high,
      String unit) {
    var row = new ArrayList<@Nullable Object>(first);
    row.add(low);
    row.add(mid);
    row.add(high);
    row.add(null);
    row.add(null);
    row.add(unit);
    row.add(OBSERVED);
    return row;
  }
}
