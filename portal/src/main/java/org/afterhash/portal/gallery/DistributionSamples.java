package org.afterhash.portal.gallery;

import static org.afterhash.portal.gallery.SampleCharts.caption;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.Chart;
import org.afterhash.portal.chart.DensityChart;
import org.afterhash.portal.chart.RemainderChart;
import org.afterhash.portal.chart.ScatterChart;
import org.afterhash.portal.chart.ScatterChart.Dot;
import org.afterhash.portal.chart.SlopeChart;
import org.afterhash.portal.chart.SlopeChart.Slope;
import org.afterhash.portal.chart.SlopeChart.Weight;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;

/** Samples of the forms that show how values are spread. */
final class DistributionSamples {
  private DistributionSamples() {}

  static Chart remainder() {
    return new RemainderChart(
        caption(
            "remainder",
            "Of every $100 paid, $13 can be had again",
            "Of every $100 paid",
            "USD. Line: 90% of outcomes; bar: middle half; tick: median. Hatched: gone."),
        Unit.USD,
        100,
        new Distribution(8.7, 11, 13, 15.3, 19.5, 13.4, "USD"),
        "recoverable",
        "gone");
  }

  static Chart density() {
    return spread("density", DensityChart.Form.DENSITY, 80);
  }

  static Chart histogram() {
    return spread("histogram", DensityChart.Form.HISTOGRAM, 28);
  }

  static Chart spread(String slug, DensityChart.Form form, int bins) {
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

  static Chart scatter() {
    return new ScatterChart(
        caption(
            "scatter",
            "Memory, not speed, decides what renting pays",
            "Rent per hour",
            "USD. Squares can be rented for AI."),
        Unit.USD_PER_HOUR,
        new ScatterChart.Across("Memory, GB", Unit.COUNT),
        List.of(
            new Dot("RTX 3090", Tone.RENT, 24, 0.21),
            new Dot("RTX 3080 10GB", Tone.RENT, 10, 0.13),
            new Dot("RTX 3060", Tone.RENT, 12, 0.1),
            new Dot("RTX 3070", Tone.SELL, 8, 0.09),
            new Dot("RX 580 8GB", Tone.SELL, 8, 0.03),
            new Dot("P106-100", Tone.SCRAP, 6, 0.01)));
  }

  static Chart slopes() {
    return new SlopeChart(
        caption(
            "slopes",
            "Every card lost more than half within a year",
            "Used price",
            "USD, median of sold."),
        Unit.USD,
        "Nov 2021",
        "Nov 2022",
        List.of(
            new Slope("RTX 3090", Weight.MAIN, 2140, 820),
            new Slope("RTX 3080 10GB", Weight.OTHER, 1610, 560),
            new Slope("RTX 3070", Weight.OTHER, 1090, 355),
            new Slope("RTX 3060 Ti", Weight.OTHER, 940, 320),
            new Slope("RX 580 8GB", Weight.OTHER, 410, 95)));
  }
}
