package org.afterhash.portal.gallery;

import static org.afterhash.portal.gallery.SampleCharts.around;
import static org.afterhash.portal.gallery.SampleCharts.caption;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.portal.chart.BarChart;
import org.afterhash.portal.chart.BarChart.Bar;
import org.afterhash.portal.chart.BarChart.Part;
import org.afterhash.portal.chart.Chart;
import org.afterhash.portal.chart.IntervalChart;
import org.afterhash.portal.chart.IntervalChart.Between;
import org.afterhash.portal.chart.IntervalChart.Claimed;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Plain;
import org.afterhash.portal.chart.IntervalChart.Row;
import org.afterhash.portal.chart.Panel;
import org.afterhash.portal.chart.SmallMultiples;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.TornadoChart;
import org.afterhash.portal.chart.TornadoChart.Input;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.chart.WaterfallChart;
import org.afterhash.portal.chart.WaterfallChart.Kind;
import org.afterhash.portal.chart.WaterfallChart.Step;

/** Samples of the forms that show rows. */
final class RowSamples {
  private RowSamples() {}

  static Chart intervals() {
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

  static Chart bars() {
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

  static Chart stacked() {
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

  static Chart grouped() {
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

  static Chart waterfall() {
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

  static Chart tornado() {
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

  static Chart classes() {
    List<Panel> panels = new ArrayList<>();
    String[] names = {"24 GB and more", "8 GB, NVIDIA", "8 GB, AMD"};
    double[] prices = {610, 240, 60};
    for (int i = 0; i < names.length; i++) {
      double p = prices[i];
      panels.add(
          new IntervalChart(
              caption("classes", names[i], "Recovered per card", "USD."),
              Unit.USD,
              List.of(
                  new Row("Sell", "", Tone.SELL, new Estimated(around(p, p / 4, "USD"))),
                  new Row("Rent for AI", "", Tone.RENT, new Estimated(around(p, p * 0.6, "USD"))),
                  new Row("Mine", "", Tone.MINE, new Estimated(around(p / 5, p / 6, "USD"))),
                  new Row("Scrap", "", Tone.SCRAP, new Estimated(around(p / 30, p / 50, "USD"))))));
    }
    return new SmallMultiples(
        caption(
            "classes",
            "Renting is worth the wait for the largest cards alone",
            "Recovered per card, by class and outcome",
            "USD. Line: 90%; bar: middle half; tick: median."),
        panels);
  }
}
