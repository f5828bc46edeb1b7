package org.afterhash.portal.figure;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.Recovery;
import org.afterhash.domain.estimate.WaterfallStep;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.chart.WaterfallChart;
import org.afterhash.portal.chart.WaterfallChart.Kind;
import org.afterhash.portal.chart.WaterfallChart.Step;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Formats;

/** {@code what-became-of-it}: from what was spent to what is recoverable, step by step. */
final class WaterfallFigure {
  static final String SLUG = "what-became-of-it";
  static final String QUANTITY = "From what was spent to what is recoverable";

  private WaterfallFigure() {}

  static Figure of(Edited edited, IndustryEstimate estimate) {
    Recovery recovery = estimate.recovery();
    var caption =
        new Caption(
            SLUG,
            finding(recovery),
            QUANTITY,
            "USD, valued "
                + at(recovery)
                + ", medians. Hatched: lost. Thin lines: 90% of outcomes of each step. Medians of"
                + " steps need not add up exactly; the draws do",
            "Modelled from hashrate, prices paid, used prices, fees and demand.");
    List<WaterfallStep> steps = recovery.waterfall();
    var drawn = new ArrayList<Step>();
    for (int i = 0; i < steps.size(); i++) {
      WaterfallStep step = steps.get(i);
      Kind kind = i == 0 ? Kind.TOTAL : Kind.CHANGE;
      drawn.add(new Step(step.label(), "", kind, tone(step), step.amount()));
    }
    drawn.add(
        new Step("Recoverable " + at(recovery), "", Kind.TOTAL, Tone.ESTIMATE, recovery.value()));
    return new Figure(
        edited,
        estimate.question(),
        new WaterfallChart(caption, Unit.USD, drawn),
        Grounds.sources(edited, SLUG),
        quote(estimate));
  }

  private static Tone tone(WaterfallStep step) {
    return switch (step.id()) {
      case "renting" -> Tone.RENT;
      case "coins" -> Tone.MINE;
      default -> Tone.QUIET;
    };
  }

  /** {@code at the Merge}, or {@code in Jun 2026}. */
  static String at(Recovery recovery) {
    return recovery.valuedAt().equals(Question.MERGE)
        ? "at the Merge"
        : "in " + Formats.month(recovery.valuedAt());
  }

  /** What had gone before the first card was sold, of a hundred dollars; means add up. */
  private static double goneOfHundred(Recovery recovery) {
    double gone = 0;
    double paid = 0;
    for (WaterfallStep step : recovery.waterfall()) {
      switch (step.id()) {
        case "paid" -> paid = step.amount().mean();
        case "gone", "fell" -> gone -= step.amount().mean();
        default -> {}
      }
    }
    return 100 * gone / paid;
  }

  private static String finding(Recovery recovery) {
    return "Of every $100 paid, $"
        + Math.round(goneOfHundred(recovery))
        + " was gone before mining stopped";
  }

  private static String quote(IndustryEstimate estimate) {
    Recovery recovery = estimate.recovery();
    return finding(recovery)
        + "; recoverable "
        + at(recovery)
        + " is "
        + Formats.estimate(recovery.value().p50())
        + ", with nine chances in ten that it is "
        + Formats.interval(recovery.value())
        + " (Afterhash model estimate).";
  }
}
