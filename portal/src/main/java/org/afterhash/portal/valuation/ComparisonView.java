package org.afterhash.portal.valuation;

import java.util.List;
import java.util.stream.Collectors;
import org.afterhash.domain.estimate.Comparison;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.ChartWriter;
import org.afterhash.portal.chart.IntervalChart;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Row;
import org.afterhash.portal.chart.Purpose;
import org.afterhash.portal.chart.Size;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.web.Formats;
import org.jspecify.annotations.Nullable;

/**
 * The fleet beside all miners' same cards.
 *
 * @param finding how the shares compare, a sentence without a full stop
 * @param paid how the prices paid compare, a sentence
 * @param wide the picture for wide screens
 * @param narrow the picture for narrow screens
 * @param mix what is done with the cards, here and there
 */
record ComparisonView(String finding, String paid, String wide, String narrow, List<Part> mix) {

  /** Part of the cards. */
  record Part(String action, String fleet, String peers) {}

  static @Nullable ComparisonView of(@Nullable Comparison of) {
    if (of == null) {
      return null;
    }
    String finding = finding(of);
    var chart =
        new IntervalChart(
            new Caption("comparison", finding, "Recoverable of what was paid", "", "Afterhash"),
            Unit.SHARE,
            List.of(
                new Row(
                    "These cards",
                    "of " + Formats.paid(of.paid()) + " paid",
                    Tone.ESTIMATE,
                    new Estimated(of.fleet())),
                new Row(
                    "All miners’ same cards",
                    "of what others paid in the same months",
                    Tone.QUIET,
                    new Estimated(of.peers())),
                new Row(
                    "All cards of all miners",
                    "of all that was spent",
                    Tone.QUIET,
                    new Estimated(of.industry()))));
    return new ComparisonView(
        finding,
        paid(of),
        ChartWriter.svg(chart, Size.WIDE, Purpose.IN_PAGE),
        ChartWriter.svg(chart, Size.NARROW, Purpose.IN_PAGE),
        of.mix().stream()
            .filter(mix -> mix.fleet() >= 0.005 || mix.peers() >= 0.005)
            .map(
                mix ->
                    new Part(
                        Advice.name(mix.outcome()),
                        Unit.SHARE.text(mix.fleet()),
                        Unit.SHARE.text(mix.peers())))
            .collect(Collectors.toList()));
  }

  private static String finding(Comparison of) {
    String shares =
        Unit.SHARE.text(of.fleet().p50())
            + " is recoverable here, "
            + Unit.SHARE.text(of.peers().p50());
    return shares + " of the same cards in the whole industry";
  }

  private static String paid(Comparison of) {
    if (of.stated() == 0) {
      return "No price is stated, so what was paid is taken to be what others paid.";
    }
    double above = of.paid() / of.usual() - 1;
    String whole =
        "For "
            + Formats.counted(of.cards(), "card")
            + " that can be compared "
            + Formats.paid(of.paid())
            + " was paid; others paid about "
            + Formats.paid(of.usual())
            + " for the same cards in the same months";
    return Math.abs(above) < 0.02
        ? whole + ", as much."
        : whole
            + ": here it was "
            + Unit.SHARE.text(Math.abs(above))
            + (above > 0 ? " more." : " less.");
  }
}
