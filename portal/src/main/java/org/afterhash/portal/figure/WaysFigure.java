package org.afterhash.portal.figure;

import java.util.List;
import org.afterhash.domain.estimate.ClassRecovery;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.Recovery.ByOutcome;
import org.afterhash.portal.chart.BarChart;
import org.afterhash.portal.chart.BarChart.Bar;
import org.afterhash.portal.chart.BarChart.Layout;
import org.afterhash.portal.chart.BarChart.Part;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.IntervalChart.Plain;
import org.afterhash.portal.chart.IntervalChart.Value;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Formats;

/** {@code four-ways-out}: what becomes of the cards, model by model. */
final class WaysFigure {
  static final String SLUG = "four-ways-out";
  static final String QUANTITY = "What becomes of the miners’ cards, by model";

  /** Models drawn: those that bring most. */
  static final int MODELS = 8;

  private static final List<Part> PARTS =
      List.of(
          new Part("Sold", Tone.SELL),
          new Part("Rented out for AI", Tone.RENT),
          new Part("Mining another coin", Tone.MINE),
          new Part("Scrapped", Tone.SCRAP));

  private WaysFigure() {}

  static Figure of(Edited edited, IndustryEstimate estimate) {
    List<ClassRecovery> models = most(estimate);
    var caption =
        new Caption(
            SLUG,
            finding(estimate),
            QUANTITY,
            "per cent of the cards of each model at the Merge, mean of the draws, valued "
                + WaterfallFigure.at(estimate.recovery())
                + ". The "
                + models.size()
                + " models of "
                + estimate.recovery().byClass().size()
                + " that bring most",
            "Modelled: found together, so that what everyone does has buyers.");
    List<Bar> bars = models.stream().map(WaysFigure::bar).toList();
    return new Figure(
        edited,
        estimate.question(),
        new BarChart(caption, Unit.SHARE, Layout.STACKED, PARTS, bars, null),
        Grounds.sources(edited, SLUG),
        quote(estimate));
  }

  static List<ClassRecovery> most(IndustryEstimate estimate) {
    return estimate.recovery().byClass().stream().limit(MODELS).toList();
  }

  private static Bar bar(ClassRecovery model) {
    List<Value> parts =
        model.byOutcome().stream()
            .map(each -> each.cards().mean() / model.cards().mean())
            .map(share -> (Value) new Plain(share))
            .toList();
    return new Bar(model.label(), millions(model.cards().p50()) + " cards", parts);
  }

  static String millions(double cards) {
    return cards >= 999_500
        ? Formats.tenths(cards / 1e6) + " million"
        : Formats.count(Math.round(cards / 10_000) * 10_000);
  }

  private static double sold(IndustryEstimate estimate) {
    double sold = 0;
    double all = 0;
    for (ByOutcome each : estimate.recovery().byOutcome()) {
      all += each.cards().mean();
      sold += each.outcome() == Outcome.SELL ? each.cards().mean() : 0;
    }
    return sold / all;
  }

  private static String finding(IndustryEstimate estimate) {
    return "For nearly every card the way out is a sale: "
        + Math.round(100 * sold(estimate))
        + " of 100 are sold";
  }

  private static String quote(IndustryEstimate estimate) {
    ByOutcome rent =
        estimate.recovery().byOutcome().stream()
            .filter(each -> each.outcome() == Outcome.RENT)
            .findFirst()
            .orElseThrow();
    return "Of 100 cards that mined Ether, "
        + Math.round(100 * sold(estimate))
        + " are sold; about "
        + Formats.count(Math.round(rent.cards().p50() / 1000) * 1000)
        + " of all are rented out for AI, with nine chances in ten that it is no more than "
        + Formats.count(Math.round(rent.cards().p95() / 1000) * 1000)
        + " (Afterhash model estimate, "
        + Formats.month(estimate.recovery().valuedAt())
        + ").";
  }
}
