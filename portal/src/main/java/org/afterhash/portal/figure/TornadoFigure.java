package org.afterhash.portal.figure;

import java.util.List;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Swing;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.TornadoChart;
import org.afterhash.portal.chart.TornadoChart.Input;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Formats;

/** {@code what-moves-it}: the recoverable share when one input goes to either end of its range. */
final class TornadoFigure {
  static final String SLUG = "what-moves-it";
  static final String QUANTITY = "The recoverable share when one input changes";

  private static final int INPUTS = 8;

  private TornadoFigure() {}

  static Figure of(Edited edited, IndustryEstimate estimate) {
    List<Swing> swings = estimate.tornado().stream().limit(INPUTS).toList();
    double median = estimate.recovery().share().p50();
    var caption =
        new Caption(
            SLUG,
            finding(swings.get(0)),
            QUANTITY,
            "per cent of lifetime spend, valued "
                + WaterfallFigure.at(estimate.recovery())
                + ": each input at its 10% and at its 90% quantile, all others at their medians."
                + " What inputs do together is left out",
            "Computed with the estimate’s own formulas.");
    List<Input> inputs =
        swings.stream()
            .map(
                swing ->
                    new Input(
                        swing.label(),
                        written(swing, swing.low()),
                        written(swing, swing.high()),
                        swing.shareAtLow(),
                        swing.shareAtHigh()))
            .toList();
    return new Figure(
        edited,
        estimate.question(),
        new TornadoChart(caption, Unit.SHARE, median, "median " + Unit.SHARE.text(median), inputs),
        sources(edited, swings),
        quote(swings.get(0), estimate));
  }

  private static String written(Swing swing, double value) {
    return switch (swing.unit()) {
      case "USD" -> Unit.USD.text(value);
      case "1" -> Formats.significant(value);
      default -> Formats.significant(value) + " " + swing.unit();
    };
  }

  private static List<SourceKey> sources(Edited edited, List<Swing> swings) {
    List<String> ids = swings.stream().map(Swing::parameter).toList();
    return edited.method().parameters().stream()
        .filter(parameter -> ids.contains(parameter.id()))
        .flatMap(parameter -> parameter.sources().stream())
        .distinct()
        .toList();
  }

  private static String finding(Swing widest) {
    return "No single input moves the answer more than this: "
        + DriversFigure.inner(widest.label());
  }

  private static String quote(Swing widest, IndustryEstimate estimate) {
    return "The input that moves the recoverable share most by itself is "
        + DriversFigure.inner(widest.label())
        + ": from "
        + written(widest, widest.low())
        + " to "
        + written(widest, widest.high())
        + " the share goes from "
        + Unit.SHARE.text(widest.shareAtLow())
        + " to "
        + Unit.SHARE.text(widest.shareAtHigh())
        + " (Afterhash model estimate, "
        + Formats.month(estimate.recovery().valuedAt())
        + "; the share itself is "
        + Formats.shares(estimate.recovery().share())
        + ").";
  }
}
