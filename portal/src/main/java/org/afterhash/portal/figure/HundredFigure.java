package org.afterhash.portal.figure;

import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Recovery;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.RemainderChart;
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
            "USD, valued "
                + WaterfallFigure.at(recovery)
                + ". Thin line: 90% of outcomes; bar: the middle half; tick: median. Hatched: gone",
            "Modelled.");
    return new Figure(
        edited,
        estimate.question(),
        new RemainderChart(
            caption,
            Unit.USD,
            100,
            recovery.share().times(100, Unit.USD.name()),
            "recoverable",
            "gone"),
        Grounds.sources(edited, SLUG),
        finding
            + ", with nine chances in ten that it was "
            + interval
            + " (Afterhash model estimate, "
            + Formats.month(recovery.valuedAt())
            + ").");
  }
}
