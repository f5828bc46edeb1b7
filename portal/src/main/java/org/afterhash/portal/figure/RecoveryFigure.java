package org.afterhash.portal.figure;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.Recovery;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.IntervalChart;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Row;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Formats;

/** {@code recoverable-share}: what part of the spend the cards bring back. */
final class RecoveryFigure {
  static final String SLUG = "recoverable-share";
  static final String QUANTITY = "Part of the spend that the cards recover";

  private RecoveryFigure() {}

  /**
   * The figure.
   *
   * @param estimates at rising valuation dates, the Merge first
   */
  static Figure of(Edited edited, Question question, List<IndustryEstimate> estimates) {
    var caption =
        new Caption(
            SLUG,
            finding(estimates.get(0).recovery()),
            QUANTITY,
            "per cent of lifetime spend. Line: 90% of outcomes; bar: middle half; tick: median."
                + " Money received before the date is counted as it was",
            "Modelled from the cards of the Merge, prices, rents, demand and costs.");
    List<Row> rows = estimates.stream().map(RecoveryFigure::row).toList();
    return new Figure(
        edited,
        question,
        new IntervalChart(caption, Unit.SHARE, rows),
        Grounds.sources(edited, SLUG),
        quote(estimates.get(0).recovery()));
  }

  private static String quote(Recovery recovery) {
    return "In "
        + Formats.month(recovery.valuedAt())
        + " the graphics cards of Ethereum’s miners could still bring "
        + Unit.SHARE.text(recovery.share().p50())
        + " of what had been spent on them, with nine chances in ten that it was "
        + Unit.SHARE.range(recovery.share().p5(), recovery.share().p95())
        + " (Afterhash model estimate).";
  }

  private static Row row(IndustryEstimate estimate) {
    var recovery = estimate.recovery();
    boolean isMerge = recovery.valuedAt().equals(Question.MERGE);
    String month = Formats.month(recovery.valuedAt());
    return new Row(
        isMerge ? "At the Merge" : "In " + month,
        (isMerge ? month + ", " : "")
            + Formats.interval(recovery.value())
            + " of "
            + Formats.billions(estimate.life().p50()),
        Tone.ESTIMATE,
        new Estimated(recovery.share()));
  }

  private static String finding(Recovery recovery) {
    Distribution share = recovery.share();
    String at =
        recovery.valuedAt().equals(Question.MERGE)
            ? "On the day mining ended"
            : "In " + Formats.month(recovery.valuedAt());
    return at
        + ", some "
        + Unit.SHARE.text(share.p50())
        + " of what miners had spent was recoverable";
  }

  /**
   * The dates that the figure shows: the Merge, the one that was asked, today; for the base also
   * that of the article that told of the pivots.
   */
  static Stream<YearMonth> dates(Edited edited, Question question) {
    YearMonth only = question.scenario().date();
    if (only != null) {
      return Stream.of(only);
    }
    boolean base =
        question.equals(Question.base(Question.MERGE, question.draws(), question.seed()));
    return Stream.of(
            Question.MERGE,
            base ? YearMonth.of(2023, 5) : Question.MERGE,
            question.valuationDate(),
            edited.valuedAt())
        .distinct()
        .sorted()
        .filter(date -> !date.isAfter(edited.valuedAt()));
  }
}
