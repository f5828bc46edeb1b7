package org.afterhash.portal.figure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.RentalRate;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.TimeChart;
import org.afterhash.portal.chart.TimeChart.Event;
import org.afterhash.portal.chart.TimeChart.Observed;
import org.afterhash.portal.chart.TimeChart.ObservedPoint;
import org.afterhash.portal.chart.TimeChart.Sample;
import org.afterhash.portal.chart.TimeChart.Series;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Formats;

/** {@code rent-rtx-3090}: what renters pay for the card that the method measures all others by. */
final class RentFigure {
  static final String SLUG = "rent-rtx-3090";
  static final String QUANTITY = "What renters pay for an RTX 3090, by the hour";

  private static final GpuModelId CARD = new GpuModelId("rtx-3090");

  /** Rates that a month's median must rest on to be drawn as a full point. */
  private static final int ENOUGH = 3;

  private static final Map<Boolean, String> NAMES =
      Map.of(true, "Marketplaces", false, "Providers’ own cards");

  private static final Set<String> MARKETPLACES =
      Set.of("marketplace", "community", "community_or_list", "marketplace_interruptible");

  private RentFigure() {}

  static Figure of(Edited edited) {
    List<RentalRate> rates =
        edited.market().uses().rents().stream()
            .filter(rate -> rate.model().equals(CARD) && rate.date().hasMonth())
            .filter(rate -> !rate.kind().equals("spot"))
            .toList();
    var series = new ArrayList<Series>();
    for (boolean marketplace : new boolean[] {true, false}) {
      Map<YearMonth, List<Double>> months =
          rates.stream()
              .filter(rate -> MARKETPLACES.contains(rate.kind()) == marketplace)
              .collect(
                  Collectors.groupingBy(
                      rate -> rate.date().month(),
                      TreeMap::new,
                      Collectors.mapping(RentalRate::usdPerHour, Collectors.toList())));
      series.add(
          new Observed(
              NAMES.getOrDefault(marketplace, ""),
              0,
              months.entrySet().stream().map(RentFigure::point).toList()));
    }
    var caption =
        new Caption(
            SLUG,
            finding(rates),
            QUANTITY,
            "USD an hour, median of the month’s rates; the host keeps less. Hollow: fewer than "
                + ENOUGH
                + " rates",
            "Observed: list prices and offers, as providers and their trackers showed them.");
    var chart =
        new TimeChart(
            caption,
            Unit.USD_PER_HOUR,
            series,
            List.of(new Event(Events.MERGE, "The Merge")),
            List.of(),
            List.of());
    List<SourceKey> sources = rates.stream().map(RentalRate::source).distinct().toList();
    return Figure.ofMarket(edited, chart, sources, quote(rates));
  }

  private static ObservedPoint point(Map.Entry<YearMonth, List<Double>> month) {
    return new ObservedPoint(
        month.getKey(),
        median(month.getValue()),
        month.getValue().size() < ENOUGH ? Sample.THIN : Sample.ENOUGH);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private static String finding(List<RentalRate> rates) {
    return "An RTX 3090 is offered for rent at " + range(newest(rates)) + " an hour";
  }

  private static String quote(List<RentalRate> rates) {
    List<RentalRate> newest = newest(rates);
    return "In "
        + Formats.month(newest.get(0).date().month())
        + " renters paid "
        + range(newest)
        + " an hour for an RTX 3090, as "
        + Formats.counted(newest.size(), "rate")
        + " show; the host keeps less.";
  }

  /** The rates of the newest month. */
  static List<RentalRate> newest(List<RentalRate> rates) {
    YearMonth last =
        rates.stream()
            .map(rate -> rate.date().month())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return rates.stream().filter(rate -> rate.date().month().equals(last)).toList();
  }

  private static String range(List<RentalRate> rates) {
    double low = rates.stream().mapToDouble(RentalRate::usdPerHour).min().orElseThrow();
    double high = rates.stream().mapToDouble(RentalRate::usdPerHour).max().orElseThrow();
    return low == high
        ? Unit.USD_PER_HOUR.text(low)
        : Unit.USD_PER_HOUR.text(low) + " to " + Unit.USD_PER_HOUR.text(high);
  }
}
