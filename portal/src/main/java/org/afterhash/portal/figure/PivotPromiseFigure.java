package org.afterhash.portal.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.afterhash.domain.market.PivotReport;
import org.afterhash.domain.market.PivotReport.PeriodKind;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.IntervalChart;
import org.afterhash.portal.chart.IntervalChart.Claimed;
import org.afterhash.portal.chart.IntervalChart.Plain;
import org.afterhash.portal.chart.IntervalChart.Row;
import org.afterhash.portal.chart.IntervalChart.Value;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;

/** {@code pivot-promises}: what the company that promised most often said, and what it reported. */
final class PivotPromiseFigure {
  static final String SLUG = "pivot-promises";
  static final String QUANTITY = "Revenue from AI and computing, promised and reported";

  private static final String YEARLY = "USD m per year";
  private static final String MILLIONS = "USD m";

  private PivotPromiseFigure() {}

  static Figure of(Edited edited) {
    List<PivotReport> rows = rows(edited.market().pivots());
    var caption =
        new Caption(
            SLUG,
            finding(rows),
            QUANTITY,
            rows.get(0).company()
                + ", USD a year; a quarter is counted four times. Diamonds: promised; ticks:"
                + " reported",
            "As the company said and reported.");
    var chart =
        new IntervalChart(
            caption,
            Unit.USD,
            rows.stream()
                .map(
                    row ->
                        new Row(
                            row.isPromise() ? "Promised" : "Reported",
                            row.period().replace(" (statement)", "") + ", " + row.metric(),
                            Tone.ESTIMATE,
                            value(row)))
                .toList());
    List<SourceKey> sources = rows.stream().map(PivotReport::source).distinct().toList();
    return Figure.ofMarket(edited, chart, sources, finding(rows) + ", as it said and reported.");
  }

  /** The company with most promises in dollars a year: these, and the revenue it reported. */
  private static List<PivotReport> rows(List<PivotReport> all) {
    Map<String, Long> promises =
        all.stream()
            .filter(PivotReport::isPromise)
            .filter(report -> report.value() != null && report.unit().startsWith(YEARLY))
            .collect(
                Collectors.groupingBy(PivotReport::company, TreeMap::new, Collectors.counting()));
    String company =
        promises.entrySet().stream()
            .max(Map.Entry.<String, Long>comparingByValue())
            .orElseThrow()
            .getKey();
    var rows = new ArrayList<PivotReport>();
    for (PivotReport report : all) {
      boolean promise = report.isPromise() && report.unit().startsWith(YEARLY);
      boolean revenue =
          report.metric().contains("revenue")
              && report.unit().equals(MILLIONS)
              && (report.kind() == PeriodKind.FISCAL_YEAR
                  || report.kind() == PeriodKind.FISCAL_QUARTER
                  || report.kind() == PeriodKind.QUARTER);
      if (report.company().equals(company) && report.value() != null && (promise || revenue)) {
        rows.add(report);
      }
    }
    rows.sort(Comparator.comparing(PivotPeriod::end));
    return rows;
  }

  private static Value value(PivotReport row) {
    return row.isPromise() ? new Claimed(perYear(row)) : new Plain(perYear(row));
  }

  private static double perYear(PivotReport row) {
    Double value = row.value();
    double millions = value == null ? 0 : value;
    boolean quarter = row.kind() == PeriodKind.FISCAL_QUARTER || row.kind() == PeriodKind.QUARTER;
    return millions * 1e6 * (quarter ? 4 : 1);
  }

  private static String finding(List<PivotReport> rows) {
    return rows.get(0).company()
        + " promised up to "
        + most(rows, true)
        + " a year from AI and has reported at most "
        + most(rows, false);
  }

  private static String most(List<PivotReport> rows, boolean promised) {
    return Unit.USD.text(
        rows.stream()
            .filter(row -> row.isPromise() == promised)
            .mapToDouble(PivotPromiseFigure::perYear)
            .max()
            .orElse(0));
  }
}
