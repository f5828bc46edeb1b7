package org.afterhash.portal.figure;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.RentalTier;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.IntervalChart;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Row;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Formats;

/** {@code demand-against-supply}: what miners could offer for rent, and what renters ask for. */
final class DemandFigure {
  static final String SLUG = "demand-against-supply";
  static final String QUANTITY = "Places that the miners’ cards could fill, and places asked for";

  private DemandFigure() {}

  static Figure of(Edited edited, IndustryEstimate estimate) {
    List<RentalTier> tiers = estimate.recovery().rental();
    var caption =
        new Caption(
            SLUG,
            finding(tiers),
            QUANTITY,
            "number, by kind of work, valued "
                + WaterfallFigure.at(estimate.recovery())
                + "; a place is one RTX 3090, always occupied. Line: 90% of outcomes; bar: middle"
                + " half; tick: median",
            "Modelled from the cards that pass, and from two statements of marketplaces’ size.");
    var rows = new ArrayList<Row>();
    for (RentalTier tier : tiers) {
      rows.add(
          new Row(tier.label(), "cards could fill", Tone.ESTIMATE, new Estimated(tier.places())));
      rows.add(new Row(tier.label(), "renters ask for", Tone.RENT, new Estimated(tier.demanded())));
    }
    return new Figure(
        edited,
        estimate.question(),
        new IntervalChart(caption, Unit.COUNT, rows),
        Grounds.sources(edited, SLUG),
        quote(estimate));
  }

  /** How many places the cards that suit could fill for each that is asked for, all work alike. */
  private static double offered(List<RentalTier> tiers) {
    return tiers.stream()
        .mapToDouble(tier -> tier.places().p50() / tier.demanded().p50())
        .min()
        .orElseThrow();
  }

  private static String finding(List<RentalTier> tiers) {
    double offered = offered(tiers);
    return offered >= 1.5
        ? "Whatever the work, miners could fill at least "
            + Math.round(offered)
            + " places for each that renters ask for"
        : "What renters ask for, beside what miners could offer";
  }

  private static String quote(IndustryEstimate estimate) {
    RentalTier largest = estimate.recovery().rental().get(0);
    return "For “"
        + largest.label()
        + "” renters ask for about "
        + Formats.count(Math.round(largest.demanded().p50() / 1000) * 1000)
        + " places, with nine chances in ten that it is "
        + Formats.count(Math.round(largest.demanded().p5() / 1000) * 1000)
        + " to "
        + Formats.count(Math.round(largest.demanded().p95() / 1000) * 1000)
        + "; the miners’ cards could fill about "
        + Formats.count(Math.round(largest.places().p50() / 1000) * 1000)
        + " (Afterhash model estimate, "
        + Formats.month(estimate.recovery().valuedAt())
        + ").";
  }
}
