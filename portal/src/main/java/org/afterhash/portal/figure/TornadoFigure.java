package org.afterhash.portal.figure;

import java.util.List;
import java.util.Map;
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

  /** A change of the share that readers would notice. */
  private static final double STRONG = 0.02;

  private static final List<String> WORDS =
      List.of(
          "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
          "Eleven", "Twelve");

  private static final String POWER = "rental.power-price";

  /** Shorter than those of the method, where these would not fit. */
  private static final Map<String, String> LABELS =
      Map.of(
          "resale.outlook-shock", "How used prices go on, in standard deviations",
          "sale.bulk", "Price of mining cards in number, against the market",
          "spend.price-level", "Price of a megahash, against our path",
          "spend.premium-paid", "Part of the shops’ premium that miners paid",
          "spend.retirement", "Cards lost to mining each month");

  private TornadoFigure() {}

  static Figure of(Edited edited, IndustryEstimate estimate) {
    List<Swing> swings = estimate.tornado().stream().limit(INPUTS).toList();
    double median = estimate.recovery().share().p50();
    var caption =
        new Caption(
            SLUG,
            finding(estimate.tornado()),
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
                        label(swing),
                        written(swing, swing.low()),
                        written(swing, swing.high()),
                        swing.shareAtLow(),
                        swing.shareAtHigh()))
            .toList();
    return new Figure(
        edited,
        estimate.question(),
        new TornadoChart(caption, Unit.SHARE, median, "median", inputs),
        sources(edited, swings),
        quote(swings.get(0), estimate));
  }

  private static String label(Swing swing) {
    return LABELS.getOrDefault(swing.parameter(), swing.label());
  }

  private static String written(Swing swing, double value) {
    return switch (swing.unit()) {
      case "USD" -> Unit.USD.text(value);
      case "1" -> Formats.significant(value);
      case "month" -> Formats.significant(value) + " months";
      case "1/month" -> Unit.SHARE.text(value) + " a month";
      case "1/yr" -> Unit.SHARE.text(value) + " a year";
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

  private static String finding(List<Swing> swings) {
    long strong = swings.stream().filter(swing -> swing.width() >= STRONG).count();
    boolean power = swings.stream().anyMatch(swing -> swing.parameter().equals(POWER));
    return WORDS.get((int) strong)
        + (strong <= 1 ? " input moves" : " inputs move")
        + " the answer by two points or more"
        + (power ? "" : ", and the price of power is not among the twelve strongest");
  }

  private static String quote(Swing widest, IndustryEstimate estimate) {
    return "The input that moves the recoverable share most by itself is "
        + DriversFigure.inner(label(widest))
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
