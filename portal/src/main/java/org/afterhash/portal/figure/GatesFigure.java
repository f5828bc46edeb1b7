package org.afterhash.portal.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Repurposable;
import org.afterhash.domain.estimate.Repurposable.Gate;
import org.afterhash.domain.source.Claim;
import org.afterhash.portal.chart.BarChart;
import org.afterhash.portal.chart.BarChart.Bar;
import org.afterhash.portal.chart.BarChart.Layout;
import org.afterhash.portal.chart.BarChart.Part;
import org.afterhash.portal.chart.BarChart.Zone;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Plain;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;

/** {@code repurposable-share}: our own test of the claim that 5 to 15 % of the cards can do AI. */
final class GatesFigure {
  static final String SLUG = "repurposable-share";
  static final String QUANTITY = "Part of the miners’ cards left after each gate";

  private static final String LOW = "share_repurposable_for_ai_low";
  private static final String HIGH = "share_repurposable_for_ai_high";

  private GatesFigure() {}

  static Figure of(Edited edited, IndustryEstimate estimate) {
    Repurposable cards = estimate.repurposable();
    var caption =
        new Caption(
            SLUG,
            finding(cards),
            QUANTITY,
            "per cent of the cards at the Merge, whether or not anybody would rent them. Each gate"
                + " is put on those before it. Bars and ticks: medians; line: 90% of outcomes",
            "Modelled from the catalogue, the miners’ hardware and the marketplaces’ written"
                + " requirements.");
    var bars = new ArrayList<Bar>();
    bars.add(new Bar("All cards at the Merge", "", List.of(new Plain(1))));
    for (Gate gate : cards.gates()) {
      bars.add(bar(gate.label(), "passes alone: " + alone(gate), gate.withEarlier()));
    }
    bars.add(bar("The same, with an upgrade of the rig", "", cards.withUpgrade()));
    bars.add(bar("The same, rebuilt around the card", "", cards.fullRebuild()));
    return new Figure(
        edited,
        estimate.question(),
        new BarChart(
            caption,
            Unit.SHARE,
            Layout.GROUPED,
            List.of(new Part("", Tone.QUIET)),
            bars,
            stated(edited).orElse(null)),
        Grounds.sources(edited, SLUG),
        quote(cards));
  }

  private static Bar bar(String label, String detail, Distribution share) {
    return new Bar(label, detail, List.of(new Estimated(share)));
  }

  private static String alone(Gate gate) {
    return Unit.SHARE.text(gate.alone().p50());
  }

  /** What others state, where the data hold it. */
  private static Optional<Zone> stated(Edited edited) {
    Optional<Double> low = claim(edited, LOW);
    Optional<Double> high = claim(edited, HIGH);
    return low.isPresent() && high.isPresent()
        ? Optional.of(
            new Zone(
                low.get(),
                high.get(),
                "Bitpro’s statement: " + Unit.SHARE.range(low.get(), high.get())))
        : Optional.empty();
  }

  private static Optional<Double> claim(Edited edited, String metric) {
    return edited.market().claims().stream()
        .filter(claim -> claim.metric().equals(metric))
        .map(Claim::value)
        .findFirst();
  }

  private static String finding(Repurposable cards) {
    return "As they stand, "
        + Unit.SHARE.text(cards.asIs().p50())
        + " of the cards could do AI; with an upgrade, "
        + Unit.SHARE.text(cards.withUpgrade().p50());
  }

  private static String quote(Repurposable cards) {
    return "Of the cards that mined Ether, "
        + Unit.SHARE.text(cards.asIs().p50())
        + " could be rented out for AI as they stand and "
        + Unit.SHARE.text(cards.withUpgrade().p50())
        + " with an upgrade, with nine chances in ten that the latter is "
        + Unit.SHARE.range(cards.withUpgrade().p5(), cards.withUpgrade().p95())
        + " (Afterhash model estimate).";
  }
}
