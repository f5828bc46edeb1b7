package org.afterhash.portal.gallery;

import static org.afterhash.portal.gallery.SampleCharts.around;
import static org.afterhash.portal.gallery.SampleCharts.caption;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.afterhash.portal.chart.AreaChart;
import org.afterhash.portal.chart.Chart;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Plain;
import org.afterhash.portal.chart.IntervalChart.Value;
import org.afterhash.portal.chart.Panel;
import org.afterhash.portal.chart.SmallMultiples;
import org.afterhash.portal.chart.TimeChart;
import org.afterhash.portal.chart.TimeChart.Band;
import org.afterhash.portal.chart.TimeChart.BandPoint;
import org.afterhash.portal.chart.TimeChart.Event;
import org.afterhash.portal.chart.TimeChart.Observed;
import org.afterhash.portal.chart.TimeChart.ObservedPoint;
import org.afterhash.portal.chart.TimeChart.Reference;
import org.afterhash.portal.chart.TimeChart.Sample;
import org.afterhash.portal.chart.TimeChart.Span;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;

/** Samples of the forms that show months. */
final class TimeSamples {
  private static final YearMonth MERGE = YearMonth.of(2022, 9);

  private TimeSamples() {}

  static Chart band() {
    List<BandPoint> points = new ArrayList<>();
    for (int i = 0; i < 86; i++) {
      double peaks = peak(i, 29, 4, 0.5e9) + peak(i, 64, 4, 1.1e9) + peak(i, 74, 4, 1.05e9);
      double median = 0.02e9 + peaks;
      points.add(
          new BandPoint(YearMonth.of(2015, 8).plusMonths(i), around(median, median / 4, "USD")));
    }
    return new TimeChart(
        caption(
            "band",
            "Seven of every ten dollars went in during 18 months",
            "Spend on cards, per month",
            "USD at the price paid then. Line: median; inner band: middle half; outer band: 90%."),
        Unit.USD,
        List.of(new Band("Spend", points)),
        List.of(
            new Event(LocalDate.of(2022, 9, 15), "The Merge"),
            new Event(LocalDate.of(2018, 1, 13), "Ether peaks at $1,400"),
            new Event(LocalDate.of(2021, 5, 18), "LHR cards")),
        List.of(
            new Span(
                YearMonth.of(2020, 11), YearMonth.of(2022, 4), "The boom, 18 months", "$11bn")),
        List.of());
  }

  private static double peak(int at, double centre, double width, double height) {
    double distance = (at - centre) / width;
    return height / (1 + distance * distance * distance * distance);
  }

  static Chart fan() {
    List<ObservedPoint> past = new ArrayList<>();
    List<BandPoint> ahead = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Sample sample = i == 17 ? Sample.THIN : Sample.ENOUGH;
      past.add(new ObservedPoint(MERGE.plusMonths(i), 1100 - 900 * (1 - 5.0 / (i + 5)), sample));
    }
    for (int i = 0; i < 16; i++) {
      double median = 385 - 6 * i;
      ahead.add(
          new BandPoint(MERGE.plusMonths(20 + i), around(median, 20 + 22 * Math.sqrt(i), "USD")));
    }
    return new TimeChart(
        caption(
            "fan",
            "Used prices will probably go on falling, though slower",
            "Used price of an example card",
            "USD. Line: observed, hollow where fewer than 10 sales; bands: forecast."),
        Unit.USD,
        List.of(new Observed("Sold", 2, past), new Band("Forecast", ahead)),
        List.of(),
        List.of(),
        List.of(new Reference(699, "Launch price $699")));
  }

  static Chart areas() {
    AreaChart chart = stack("areas", "Cards sold peaked soon after the Merge", "8 GB cards", 1);
    return new AreaChart(
        chart.caption(),
        chart.unit(),
        chart.first(),
        chart.parts(),
        List.of(new Event(LocalDate.of(2023, 3, 14), "Demand for AI rises")));
  }

  static Chart panels() {
    List<Panel> panels = new ArrayList<>();
    String[] classes = {
      "24 GB and more", "10–12 GB", "8 GB, NVIDIA", "8 GB, AMD", "6 GB and less", "No display"
    };
    for (int i = 0; i < classes.length; i++) {
      panels.add(stack("panels", classes[i], classes[i], 0.25 + 0.3 * ((i * 5) % 4)));
    }
    return new SmallMultiples(
        caption(
            "panels",
            "Everywhere most cards were sold within a year",
            "Cards that left mining, per month",
            "Thousands made up to show the form, medians."),
        panels);
  }

  /** Four outcomes by month after the Merge, larger or smaller. */
  private static AreaChart stack(String slug, String title, String what, double size) {
    int months = 30;
    List<Value> sell = new ArrayList<>();
    List<Value> rent = new ArrayList<>();
    List<Value> mine = new ArrayList<>();
    List<Value> scrap = new ArrayList<>();
    for (int i = 0; i < months; i++) {
      sell.add(new Estimated(around(size * (4e4 + peak(i, 2.5, 4, 4.2e5)), size * 3e4, "count")));
      rent.add(new Plain(size * peak(i, 22, 9, 1.1e5)));
      mine.add(new Plain(size * peak(i, 1, 6, 9e4)));
      scrap.add(new Plain(size * 1.2e4));
    }
    return new AreaChart(
        caption(slug, title, "Cards that left mining, per month", what + ", medians."),
        Unit.COUNT,
        MERGE,
        List.of(
            new AreaChart.Part("Sell", Tone.SELL, sell),
            new AreaChart.Part("Rent for AI", Tone.RENT, rent),
            new AreaChart.Part("Mine another coin", Tone.MINE, mine),
            new AreaChart.Part("Scrap", Tone.SCRAP, scrap)),
        List.of());
  }
}
