package org.afterhash.portal.gallery;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.BarChart;
import org.afterhash.portal.chart.BarChart.Bar;
import org.afterhash.portal.chart.BarChart.Part;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.Chart;
import org.afterhash.portal.chart.DensityChart;
import org.afterhash.portal.chart.IntervalChart;
import org.afterhash.portal.chart.IntervalChart.Between;
import org.afterhash.portal.chart.IntervalChart.Claimed;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Plain;
import org.afterhash.portal.chart.IntervalChart.Row;
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
import org.afterhash.portal.chart.TornadoChart;
import org.afterhash.portal.chart.TornadoChart.Input;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.chart.WaterfallChart;
import org.afterhash.portal.chart.WaterfallChart.Kind;
import org.afterhash.portal.chart.WaterfallChart.Step;

/** One chart of each form, with figures made up to show what the form can do. */
final class SampleCharts {
  private static final YearMonth MERGE = YearMonth.of(2022, 9);

  private SampleCharts() {}

  static List<Chart> all() {
    return List.of(
        band(),
        fan(),
        intervals(),
        bars(),
        stacked(),
        grouped(),
        waterfall(),
        tornado(),
        density(),
        histogram());
  }

  private static Caption caption(String slug, String title, String quantity, String note) {
    return new Caption("sample-" + slug, title, quantity, note, "Made up to show the form.");
  }

  private static Distribution around(double median, double spread, String unit) {
    return new Distribution(
        median - spread,
        median - 0.4 * spread,
        median,
        median + 0.45 * spread,
        median + 1.2 * spread,
        median,
        unit);
  }

  private static Chart band() {
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

  private static Chart fan() {
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

  private static Chart intervals() {
    return new IntervalChart(
        caption(
            "intervals",
            "The round figure fits a lifetime, and is high for 18 months",
            "Published figures beside ours",
            "USD. Diamonds: others' claims, which came without an interval."),
        Unit.USD,
        List.of(
            new Row(
                "Lifetime spend",
                "Aug 2015 to Sep 2022",
                Tone.ESTIMATE,
                new Estimated(around(15.7e9, 3e9, "USD"))),
            new Row(
                "Sell everything",
                "over 7 months",
                Tone.SELL,
                new Estimated(around(2.1e9, 0.6e9, "USD"))),
            new Row("A press report", "", Tone.ESTIMATE, new Claimed(10e9)),
            new Row("Counted", "", Tone.ESTIMATE, new Plain(4.2e9)),
            new Row("Two analysts", "range", Tone.ESTIMATE, new Between(5e9, 8.1e9))));
  }

  private static Chart bars() {
    List<Bar> bars =
        List.of(
            new Bar("All cards at the Merge", "", List.of(new Plain(1))),
            new Bar("with tensor cores", "", List.of(share(0.51, 0.06))),
            new Bar("with 8 GB or more", "", List.of(share(0.47, 0.07))),
            new Bar("10 GB or more, wide bus", "", List.of(share(0.19, 0.06))),
            new Bar("in a host and site that can be made fit", "", List.of(share(0.08, 0.04))));
    return new BarChart(
        caption(
            "bars",
            "Memory is the gate that takes most cards away",
            "Cards left after each gate",
            "Per cent of all cards at the Merge."),
        Unit.SHARE,
        BarChart.Layout.GROUPED,
        List.of(new Part("", Tone.ESTIMATE)),
        bars,
        new BarChart.Zone(0.05, 0.15, "Bitpro's statement: 5–15% of cards"));
  }

  private static Estimated share(double median, double spread) {
    return new Estimated(around(median, spread, "1"));
  }

  private static Chart stacked() {
    return new BarChart(
        caption(
            "stacked",
            "For nearly every card, selling was the best way out",
            "Share of the class's cards by best outcome",
            "Per cent, medians."),
        Unit.SHARE,
        BarChart.Layout.STACKED,
        List.of(
            new Part("Sell", Tone.SELL),
            new Part("Rent for AI", Tone.RENT),
            new Part("Mine another coin", Tone.MINE),
            new Part("Scrap", Tone.SCRAP)),
        List.of(
            stack("RTX 3090, A-series", "24 GB and more", 0.71, 0.22, 0.06, 0.01),
            stack("RTX 3060 Ti, 3070", "8 GB", 0.94, 0.02, 0.02, 0.02),
            stack("RX 470 to 590", "4–8 GB", 0.71, 0, 0.05, 0.24),
            stack("P10x and CMP", "6–16 GB, no display", 0.46, 0, 0.09, 0.45)),
        null);
  }

  private static Bar stack(String label, String detail, double... parts) {
    List<IntervalChart.Value> values = new ArrayList<>();
    for (double part : parts) {
      values.add(new Plain(part));
    }
    return new Bar(label, detail, values);
  }

  private static Chart grouped() {
    return new BarChart(
        caption(
            "grouped",
            "Patience pays more than a low power price",
            "Recovered per card, by scenario",
            "USD. Bar: median; line: 90% interval."),
        Unit.USD,
        BarChart.Layout.GROUPED,
        List.of(new Part("Sold at once", Tone.QUIET), new Part("Sold over a year", Tone.ESTIMATE)),
        List.of(
            pair("RTX 3090", 540, 655), pair("RTX 3070", 180, 225), pair("RX 580 8 GB", 31, 38)),
        null);
  }

  private static Bar pair(String label, double first, double second) {
    return new Bar(
        label,
        "",
        List.of(
            new Estimated(around(first, first / 3, "USD")),
            new Estimated(around(second, second / 4, "USD"))));
  }

  private static Chart waterfall() {
    return new WaterfallChart(
        caption(
            "waterfall",
            "Most of the value was gone before mining stopped",
            "From spend to recoverable value",
            "USD, medians. Hatched: lost. Thin lines: 90% interval of each step."),
        Unit.USD,
        List.of(
            total("Spent on cards, 2015–2022", 15.7e9, 3e9),
            change("Worn out or sold before 2022", Tone.ESTIMATE, -2.3e9, 0.8e9),
            change("Price fall before the Merge", Tone.ESTIMATE, -8.9e9, 1.8e9),
            change("Dead or unsellable", Tone.ESTIMATE, -0.5e9, 0.3e9),
            change("Ex-mining and bulk discount", Tone.ESTIMATE, -0.7e9, 0.3e9),
            change("Fees, shipping, returns", Tone.ESTIMATE, -0.7e9, 0.2e9),
            change("AI rental and other coins", Tone.RENT, 0.09e9, 0.05e9),
            total("Recoverable at the Merge", 2.1e9, 0.7e9)));
  }

  private static Step total(String label, double median, double spread) {
    return new Step(label, "", Kind.TOTAL, Tone.ESTIMATE, around(median, spread, "USD"));
  }

  private static Step change(String label, Tone tone, double median, double spread) {
    return new Step(label, "", Kind.CHANGE, tone, around(median, spread, "USD"));
  }

  private static Chart tornado() {
    return new TornadoChart(
        caption(
            "tornado",
            "Three inputs matter. Power price is not one of them",
            "Recoverable share",
            "Per cent, when one input goes from its 10th to its 90th percentile."),
        new Unit("1", "", "%", 100, 1),
        0.13,
        "All at their medians",
        List.of(
            new Input("When the cards are sold", "24 months", "0 months", 0.094, 0.171),
            new Input("Ex-mining and bulk discount", "30%", "5%", 0.105, 0.152),
            new Input("How many cards", "42 MH/s a card", "60 MH/s", 0.11, 0.156),
            new Input("Price elasticity of used cards", "1.5", "4.2", 0.106, 0.145),
            new Input("AI rental demand in 2023", "11k slots", "150k slots", 0.13, 0.133),
            new Input("Power price", "$0.18 per kWh", "$0.03", 0.129, 0.131)));
  }

  private static Chart density() {
    return spread("density", DensityChart.Form.DENSITY, 80);
  }

  private static Chart histogram() {
    return spread("histogram", DensityChart.Form.HISTOGRAM, 28);
  }

  private static Chart spread(String slug, DensityChart.Form form, int bins) {
    List<Double> heights = new ArrayList<>();
    for (int i = 0; i < bins; i++) {
      double x = 0.27 * (i + 0.5) / bins;
      double log = StrictMath.log(x / 0.13) / 0.245;
      heights.add(StrictMath.exp(-log * log / 2) / x);
    }
    return new DensityChart(
        caption(
            slug,
            "Nine times in ten, between 9% and 20%",
            "Recoverable share of lifetime spend",
            "Per cent. The interval leaves out what the model cannot know."),
        Unit.SHARE,
        form,
        new Distribution(0.087, 0.11, 0.13, 0.153, 0.195, 0.134, "1"),
        0,
        0.27,
        heights);
  }
}
