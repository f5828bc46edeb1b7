package org.afterhash.portal.charts;

import java.time.YearMonth;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterhash.portal.chart.AreaChart;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.Chart;
import org.afterhash.portal.chart.TimeChart;
import org.afterhash.portal.chart.TimeChart.Band;
import org.afterhash.portal.chart.TimeChart.Event;
import org.afterhash.portal.chart.TimeChart.Observed;
import org.afterhash.portal.chart.TimeChart.Series;
import org.afterhash.portal.figure.Figure;
import org.afterhash.portal.web.BadRequestException;
import org.afterhash.portal.web.Formats;

/**
 * The months that a reader asked for, both included.
 *
 * @param from empty for the first there is
 * @param to empty for the last there is
 */
record TimeRange(Optional<YearMonth> from, Optional<YearMonth> to) {
  private static final Pattern FORM =
      Pattern.compile("(earliest|\\d{4}-(?:0[1-9]|1[0-2]))\\.\\.(latest|\\d{4}-(?:0[1-9]|1[0-2]))");

  /**
   * Reads {@code 2021-01..2022-09}, {@code earliest..2022-09} or {@code 2021-01..latest}.
   *
   * @throws BadRequestException when it is none of these, or ends before it begins
   */
  static TimeRange parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new BadRequestException(
          "\"time\" takes months such as 2021-01..2022-09, earliest..2022-09 or 2021-01..latest;"
              + " not \""
              + text
              + "\".");
    }
    var range = new TimeRange(month(form.group(1)), month(form.group(2)));
    if (range.from.isPresent()
        && range.to.isPresent()
        && range.to.get().isBefore(range.from.get())) {
      throw new BadRequestException("\"time\" ends before it begins: \"" + text + "\".");
    }
    return range;
  }

  private static Optional<YearMonth> month(String text) {
    return Character.isDigit(text.charAt(0))
        ? Optional.of(YearMonth.parse(text))
        : Optional.empty();
  }

  /** The months that a chart over time shows, as {@link #parse} reads them; else empty. */
  static Optional<String> whole(Chart chart) {
    return months(chart).map(months -> months.first() + ".." + months.last());
  }

  private static Optional<NavigableSet<YearMonth>> months(Chart chart) {
    var months = new TreeSet<YearMonth>();
    if (chart instanceof TimeChart time) {
      time.series().forEach(series -> months.addAll(series.months()));
    } else if (chart instanceof AreaChart areas) {
      months.addAll(areas.months());
    }
    return months.isEmpty() ? Optional.empty() : Optional.of(months);
  }

  /**
   * A figure of these months only.
   *
   * @throws BadRequestException when it is not one over time, or has no value in them
   */
  Figure of(Figure figure) {
    Chart whole = figure.chart();
    var months =
        months(whole)
            .orElseThrow(
                () ->
                    new BadRequestException(
                        "This chart is not one over time; leave \"time\" out."));
    if (months.stream().noneMatch(this::holds)) {
      throw new BadRequestException(
          "The chart has no value in these months; it runs from "
              + months.first()
              + " to "
              + months.last()
              + ".");
    }
    return figure.withChart(
        whole instanceof AreaChart areas ? within(areas) : within((TimeChart) whole));
  }

  private TimeChart within(TimeChart chart) {
    List<Series> series =
        chart.series().stream().map(this::within).flatMap(Optional::stream).toList();
    return new TimeChart(
        caption(chart),
        chart.unit(),
        series,
        within(chart.events()),
        chart.spans().stream().filter(s -> holds(s.from()) && holds(s.to())).toList(),
        chart.references());
  }

  private AreaChart within(AreaChart chart) {
    List<YearMonth> all = chart.months();
    List<YearMonth> kept = all.stream().filter(this::holds).toList();
    int from = all.indexOf(kept.get(0));
    List<AreaChart.Part> parts =
        chart.parts().stream()
            .map(
                part ->
                    new AreaChart.Part(
                        part.name(), part.tone(), part.values().subList(from, from + kept.size())))
            .toList();
    return new AreaChart(caption(chart), chart.unit(), kept.get(0), parts, within(chart.events()));
  }

  private List<Event> within(List<Event> events) {
    return events.stream().filter(event -> holds(YearMonth.from(event.date()))).toList();
  }

  private boolean holds(YearMonth month) {
    return from.map(first -> !month.isBefore(first)).orElse(true)
        && to.map(last -> !month.isAfter(last)).orElse(true);
  }

  private Optional<Series> within(Series series) {
    if (series.months().stream().noneMatch(this::holds)) {
      return Optional.empty();
    }
    if (series instanceof Band band) {
      return Optional.of(
          new Band(band.name(), band.points().stream().filter(p -> holds(p.month())).toList()));
    }
    Observed observed = (Observed) series;
    return Optional.of(
        new Observed(
            observed.name(),
            observed.joinMonths(),
            observed.points().stream().filter(p -> holds(p.month())).toList()));
  }

  /** The finding is of all months: the note says that not all are shown. */
  private Caption caption(Chart chart) {
    Caption whole = chart.caption();
    List<YearMonth> shown = months(chart).orElseThrow().stream().filter(this::holds).toList();
    String note =
        "Shown: "
            + Formats.month(shown.get(0))
            + " to "
            + Formats.month(shown.get(shown.size() - 1));
    return new Caption(
        whole.slug(),
        whole.title(),
        whole.quantity(),
        whole.note().isBlank() ? note : whole.note() + ". " + note,
        whole.source());
  }
}
