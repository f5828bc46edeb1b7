package org.afterhash.portal.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.AreaChart;
import org.afterhash.portal.chart.Chart;
import org.afterhash.portal.chart.Datum;
import org.afterhash.portal.chart.IntervalChart.Between;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Value;
import org.afterhash.portal.chart.Panel;
import org.afterhash.portal.chart.SmallMultiples;
import org.afterhash.portal.chart.TimeChart;
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
    if (chart instanceof SmallMultiples multiples) {
      return ofPanels(multiples);
    }
    boolean overTime = chart instanceof TimeChart || chart instanceof AreaChart;
    List<String> columns =
        overTime ? columns("month", "series", "kind") : columns("label", "detail", "kind");
    return new ChartData(columns, chart.data().stream().map(ChartData::row).toList());
  }

  /** The panels' rows under one another, behind the panel's name. */
  private static ChartData ofPanels(SmallMultiples multiples) {
    var columns = new ArrayList<>(List.of("panel"));
    columns.addAll(of(multiples.panels().get(0)).columns());
    var rows = new ArrayList<List<@Nullable Object>>();
    for (Panel panel : multiples.panels()) {
      for (List<@Nullable Object> own : of(panel).rows()) {
        var row = new ArrayList<@Nullable Object>(own);
        row.add(0, panel.caption().title());
        rows.add(row);
      }
    }
    return new ChartData(columns, rows);
  }

  private static List<@Nullable Object> row(Datum datum) {
    List<String> first = List.of(datum.label(), datum.detail(), datum.kind());
    String unit = datum.unit().name();
    Value value = datum.value();
    if (value instanceof Estimated estimated) {
      return row(first, estimated.of(), unit);
    }
    if (value instanceof Between between) {
      BigDecimal high = Json.figure(between.high());
      return values(first, Json.figure(between.low()), null, high, unit);
    }
    return values(first, null, Json.figure(value.middle()), null, unit);
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
