package org.afterhash.portal.chart;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.DataTable.Cell;
import org.afterhash.portal.chart.DataTable.Column;
import org.afterhash.portal.chart.IntervalChart.Value;
import org.afterhash.portal.chart.TimeChart.Band;
import org.afterhash.portal.chart.TimeChart.BandPoint;
import org.afterhash.portal.chart.TimeChart.Event;
import org.afterhash.portal.chart.TimeChart.Observed;
import org.afterhash.portal.chart.TimeChart.ObservedPoint;
import org.afterhash.portal.chart.TimeChart.Sample;
import org.afterhash.portal.chart.TimeChart.Series;

/** A chart over time in words and as a table. */
final class TimeWords {
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ROOT);

  private TimeWords() {}

  /** A month as in {@code Sep 2022}. */
  static String name(YearMonth month) {
    return MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear();
  }

  static String findings(TimeChart chart) {
    List<String> sentences = new ArrayList<>();
    for (Series series : chart.series()) {
      sentences.add(
          series instanceof Band band
              ? sentence(band, chart.unit())
              : sentence((Observed) series, chart.unit()));
    }
    chart
        .spans()
        .forEach(
            span ->
                sentences.add(
                    "Shaded from "
                        + name(span.from())
                        + " to "
                        + name(span.to())
                        + ": "
                        + span.label()
                        + (span.detail().isEmpty() ? "." : ", " + span.detail() + ".")));
    chart
        .references()
        .forEach(
            level ->
                sentences.add(
                    "Dotted level at "
                        + chart.unit().text(level.value())
                        + ": "
                        + level.label()
                        + "."));
    if (!chart.events().isEmpty()) {
      sentences.add(sentence(chart.events()));
    }
    return String.join(" ", sentences);
  }

  static String sentence(List<Event> events) {
    return events.stream()
        .sorted(Comparator.comparing(Event::date))
        .map(event -> event.label() + " (" + DAY.format(event.date()) + ")")
        .collect(Collectors.joining("; ", "Marked: ", "."));
  }

  private static String sentence(Band band, Unit unit) {
    BandPoint peak =
        band.points().stream().max(Comparator.comparingDouble(p -> p.value().p50())).orElseThrow();
    return band.name()
        + ", estimated, "
        + fromTo(band.months())
        + ": the median is highest in "
        + name(peak.month())
        + " at "
        + unit.text(peak.value().p50())
        + " (90% interval "
        + unit.range(peak.value().p5(), peak.value().p95())
        + ") and ends at "
        + unit.text(last(band.points()).value().p50())
        + ".";
  }

  private static String sentence(Observed observed, Unit unit) {
    Comparator<ObservedPoint> byValue = Comparator.comparingDouble(ObservedPoint::value);
    ObservedPoint high = observed.points().stream().max(byValue).orElseThrow();
    ObservedPoint low = observed.points().stream().min(byValue).orElseThrow();
    return observed.name()
        + ", observed in "
        + (observed.points().size() == 1 ? "one month, " : observed.points().size() + " months, ")
        + fromTo(observed.months())
        + ": between "
        + unit.text(low.value())
        + " in "
        + name(low.month())
        + " and "
        + unit.text(high.value())
        + " in "
        + name(high.month())
        + ", last "
        + unit.text(last(observed.points()).value())
        + ".";
  }

  private static String fromTo(List<YearMonth> months) {
    String from = name(months.get(0));
    return months.size() == 1 ? from : from + " to " + name(last(months));
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  static List<Datum> data(TimeChart chart) {
    List<Datum> data = new ArrayList<>();
    for (Series series : chart.series()) {
      if (series instanceof Band band) {
        for (BandPoint point : band.points()) {
          Value value = new IntervalChart.Estimated(point.value());
          data.add(Datum.of(point.month().toString(), band.name(), value, chart.unit()));
        }
      } else {
        for (ObservedPoint point : ((Observed) series).points()) {
          String kind = point.sample() == Sample.THIN ? "observed-thin" : "observed";
          Value value = new IntervalChart.Plain(point.value());
          data.add(new Datum(point.month().toString(), series.name(), kind, value, chart.unit()));
        }
      }
    }
    return List.copyOf(data);
  }

  static DataTable table(TimeChart chart) {
    List<Column> columns = new ArrayList<>(List.of(new Column("Month", "")));
    List<Map<YearMonth, Cell>> cells = new ArrayList<>();
    for (Series series : chart.series()) {
      if (series instanceof Band band) {
        addColumns(columns, cells, band, chart);
      } else {
        addColumns(columns, cells, (Observed) series, chart.unit());
      }
    }
    TreeSet<YearMonth> months = new TreeSet<>();
    chart.series().forEach(series -> months.addAll(series.months()));
    List<List<Cell>> rows = new ArrayList<>();
    for (YearMonth month : months) {
      List<Cell> row = new ArrayList<>(List.of(new DataTable.Month(month)));
      cells.forEach(column -> row.add(column.getOrDefault(month, new DataTable.Unknown())));
      rows.add(row);
    }
    return new DataTable(columns, rows);
  }

  private static void addColumns(
      List<Column> columns, List<Map<YearMonth, Cell>> cells, Band band, TimeChart chart) {
    String name = chart.series().size() == 1 ? "" : band.name() + ", ";
    record Quantile(String name, Function<Distribution, Double> of) {}
    for (Quantile quantile :
        List.of(
            new Quantile("p5", Distribution::p5),
            new Quantile("p25", Distribution::p25),
            new Quantile("median", Distribution::p50),
            new Quantile("p75", Distribution::p75),
            new Quantile("p95", Distribution::p95))) {
      columns.add(new Column(name + quantile.name, chart.unit().name()));
      Map<YearMonth, Cell> column = new TreeMap<>();
      band.points()
          .forEach(p -> column.put(p.month(), new DataTable.Amount(quantile.of.apply(p.value()))));
      cells.add(column);
    }
  }

  private static void addColumns(
      List<Column> columns, List<Map<YearMonth, Cell>> cells, Observed observed, Unit unit) {
    columns.add(new Column(observed.name(), unit.name()));
    Map<YearMonth, Cell> values = new TreeMap<>();
    Map<YearMonth, Cell> samples = new TreeMap<>();
    for (ObservedPoint point : observed.points()) {
      values.put(point.month(), new DataTable.Amount(point.value()));
      if (point.sample() == Sample.THIN) {
        samples.put(point.month(), new DataTable.Text("thin sample"));
      }
    }
    cells.add(values);
    if (!samples.isEmpty()) {
      columns.add(new Column(observed.name() + ", sample", ""));
      cells.add(samples);
    }
  }
}
