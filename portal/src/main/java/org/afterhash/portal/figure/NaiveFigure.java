package org.afterhash.portal.figure;

import java.util.List;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.NaiveReading;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.IntervalChart;
import org.afterhash.portal.chart.IntervalChart.Between;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Row;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Formats;

/**
 * {@code naive-reading}: a stated spend times a stated share of the cards, beside what the market
 * would take.
 */
final class NaiveFigure {
  static final String SLUG = "naive-reading";
  static final String QUANTITY = "What a calculation that knows no market says, and the estimate";

  private NaiveFigure() {}

  static Figure of(Edited edited, IndustryEstimate estimate) {
    NaiveReading naive = NaiveReading.of(edited.method());
    Distribution rented = rented(estimate);
    String product = Unit.USD.range(naive.low(), naive.high());
    var caption =
        new Caption(
            SLUG,
            "Stated share times stated spend makes "
                + product
                + "; renters would pay "
                + Formats.estimate(rented.p50()),
            QUANTITY,
            "USD, valued "
                + WaterfallFigure.at(estimate.recovery())
                + ". Line with ends: lowest and highest figure, no interval. Line: 90% of outcomes;"
                + " bar: middle half; tick: median",
            "First row: statements of others, multiplied. Others: modelled.");
    List<Row> rows =
        List.of(
            new Row(
                "Stated spend × stated share",
                stated(edited) + " of the cards, as if each found work and kept its price",
                Tone.ESTIMATE,
                new Between(naive.low(), naive.high())),
            new Row(
                "Rented out for AI",
                "our estimate: as many as renters ask for",
                Tone.ESTIMATE,
                new Estimated(rented)),
            new Row(
                "All four ways out",
                "our estimate: what sells presses on prices",
                Tone.ESTIMATE,
                new Estimated(estimate.recovery().value())));
    return new Figure(
        edited,
        estimate.question(),
        new IntervalChart(caption, Unit.USD, rows),
        Grounds.sources(edited, SLUG),
        "A stated spend times a stated share of the cards makes "
            + product
            + ", without a market; in "
            + Formats.month(estimate.recovery().valuedAt())
            + " renting out for AI would have brought "
            + Formats.estimate(rented.p50())
            + ", with nine chances in ten that it was "
            + Formats.interval(rented)
            + ", Afterhash estimates.");
  }

  private static String stated(Edited edited) {
    return Unit.USD.text(edited.method().parameter("naive.spend").p50())
        + " × "
        + Unit.SHARE.range(
            edited.method().parameter("naive.share-low").p50(),
            edited.method().parameter("naive.share-high").p50());
  }

  private static Distribution rented(IndustryEstimate estimate) {
    return estimate.recovery().byOutcome().stream()
        .filter(each -> each.outcome() == Outcome.RENT)
        .findFirst()
        .orElseThrow()
        .value();
  }
}
