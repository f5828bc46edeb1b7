package org.afterhash.portal.figure;

import java.util.List;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Recovery;
import org.afterhash.portal.chart.BarChart;
import org.afterhash.portal.chart.BarChart.Bar;
import org.afterhash.portal.chart.BarChart.Layout;
import org.afterhash.portal.chart.BarChart.Part;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.IntervalChart.Plain;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Formats;

/** {@code of-every-100}: what is left of a hundred dollars. */
final class HundredFigure {
  static final String SLUG = "of-every-100";
  static final String QUANTITY = "Of every $100 that miners spent on graphics cards";

  private HundredFigure() {}

  static Figure of(Edited edited, IndustryEstimate estimate) {
    Recovery recovery = estimate.recovery();
    double left = 100 * recovery.share().p50();
    String interval = Unit.USD.range(100 * recovery.share().p5(), 100 * recovery.share().p95());
    String finding =
        "Of every $100 spent, "
            + Unit.USD.text(left)
            + " was recoverable "
            + WaterfallFigure.at(recovery);
    var caption =
        new Caption(
            SLUG,
            finding,
            QUANTITY,
            "median; 90% of outcomes leave "
                + interval
                + ". Valued "
                + WaterfallFigure.at(recovery),
            "Modelled.");
    var bar =
        new Bar(
            "Of every $100",
            "spent, 2015 to 2022",
            List.of(new Plain(left), new Plain(100 - left)));
    return new Figure(
        edited,
        estimate.question(),
        new BarChart(
            caption,
            Unit.USD,
            Layout.STACKED,
            List.of(new Part("Recoverable", Tone.ESTIMATE), new Part("Gone", Tone.FAINT)),
            List.of(bar),
            null),
        MethodSources.of(edited, "spend", "mix", "miners", "sale"),
        finding
            + ", with nine chances in ten that it was "
            + interval
            + " (Afterhash model estimate, "
            + Formats.month(recovery.valuedAt())
            + ").");
  }
}
