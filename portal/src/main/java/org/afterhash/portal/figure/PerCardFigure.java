package org.afterhash.portal.figure;

import java.util.Comparator;
import java.util.List;
import org.afterhash.domain.estimate.ClassRecovery;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.IntervalChart;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Row;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Formats;

/** {@code value-per-card}: what a card of each model brings its owner, however it is used. */
final class PerCardFigure {
  static final String SLUG = "value-per-card";
  static final String QUANTITY = "What a card brings its owner, by model";

  private PerCardFigure() {}

  static Figure of(Edited edited, IndustryEstimate estimate) {
    List<ClassRecovery> models =
        WaysFigure.most(estimate).stream()
            .sorted(Comparator.comparingDouble((ClassRecovery m) -> -m.perCard().p50()))
            .toList();
    var caption =
        new Caption(
            SLUG,
            finding(models),
            QUANTITY,
            "USD net of costs, dead cards included, valued "
                + WaterfallFigure.at(estimate.recovery())
                + ". Line: 90% of outcomes; bar: middle half; tick: median",
            "Modelled from used prices, costs of selling, rents and other coins.");
    List<Row> rows =
        models.stream()
            .map(
                model ->
                    new Row(
                        model.label(),
                        model.ofLaunchPrice() == null
                            ? ""
                            : Unit.SHARE.text(model.ofLaunchPrice().p50()) + " of its launch price",
                        Tone.ESTIMATE,
                        new Estimated(model.perCard())))
            .toList();
    return new Figure(
        edited,
        estimate.question(),
        new IntervalChart(caption, Unit.USD, rows),
        Grounds.sources(edited, SLUG),
        quote(models.get(0), estimate));
  }

  private static String finding(List<ClassRecovery> models) {
    double most = models.stream().mapToDouble(m -> m.perCard().p50()).max().orElseThrow();
    double least = models.stream().mapToDouble(m -> m.perCard().p50()).min().orElseThrow();
    return "A card brings between " + Formats.perCard(least) + " and " + Formats.perCard(most);
  }

  private static String quote(ClassRecovery model, IndustryEstimate estimate) {
    return "A miner’s "
        + model.label()
        + " brought or brings its owner about "
        + Formats.perCard(model.perCard().p50())
        + ", with nine chances in ten that it is "
        + Formats.perCardInterval(model.perCard())
        + " (Afterhash model estimate, "
        + Formats.month(estimate.recovery().valuedAt())
        + ").";
  }
}
