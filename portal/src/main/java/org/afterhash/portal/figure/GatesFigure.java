package org.afterhash.portal.figure;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Repurposable;
import org.afterhash.domain.estimate.Repurposable.Gate;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.IntervalChart;
import org.afterhash.portal.chart.IntervalChart.Between;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Row;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;

/** {@code repurposable-share}: our own test of the claim that 5 to 15 % of the cards can do AI. */
final class GatesFigure {
  static final String QUANTITY = "Part of the miners’ cards that could be rented out for AI";

  private static final String LOW = "share_repurposable_for_ai_low";
  private static final String HIGH = "share_repurposable_for_ai_high";

  private GatesFigure() {}

  static Figure of(Edited edited, IndustryEstimate estimate, String slug) {
    Repurposable cards = estimate.repurposable();
    var caption =
        new Caption(
            slug,
            finding(cards),
            QUANTITY,
            "per cent of the cards at the Merge, whether or not anybody would rent them. Line: 90%"
                + " of outcomes; bar: middle half; tick: median; plain line: stated range",
            "Modelled from the catalogue, the miners’ hardware and the marketplaces’ written"
                + " requirements.");
    var rows = new ArrayList<Row>();
    rows.add(new Row("As they stand", "", Tone.ESTIMATE, new Estimated(cards.asIs())));
    rows.add(
        new Row(
            "With an upgrade of the rig", "", Tone.ESTIMATE, new Estimated(cards.withUpgrade())));
    rows.add(
        new Row("Rebuilt around the card", "", Tone.ESTIMATE, new Estimated(cards.fullRebuild())));
    claim(edited, LOW)
        .ifPresent(
            low ->
                claim(edited, HIGH)
                    .ifPresent(
                        high ->
                            rows.add(
                                new Row(
                                    "“Can be repurposed”",
                                    "Bitpro, told by Bloomberg",
                                    Tone.ESTIMATE,
                                    new Between(low, high)))));
    for (Gate gate : cards.gates()) {
      rows.add(
          new Row("Passes: " + gate.label(), "alone", Tone.ESTIMATE, new Estimated(gate.alone())));
    }
    return new Figure(
        edited,
        estimate.question(),
        new IntervalChart(caption, Unit.SHARE, rows),
        sources(edited),
        quote(cards));
  }

  private static java.util.Optional<Double> claim(Edited edited, String metric) {
    return edited.market().claims().stream()
        .filter(claim -> claim.metric().equals(metric))
        .map(claim -> claim.value())
        .findFirst();
  }

  private static String finding(Repurposable cards) {
    return "As they stand, "
        + Unit.SHARE.text(cards.asIs().p50())
        + " of the cards could do AI. The narrowest gate, which "
        + Unit.SHARE.text(cards.binding().alone().p50())
        + " pass: “"
        + cards.binding().label()
        + "”";
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

  private static List<SourceKey> sources(Edited edited) {
    return edited.method().parameters().stream()
        .filter(parameter -> parameter.id().matches("(gate|mix)\\..*"))
        .flatMap(parameter -> parameter.sources().stream())
        .distinct()
        .toList();
  }
}
