package org.afterhash.portal.figure;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.source.Claim;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.IntervalChart;
import org.afterhash.portal.chart.IntervalChart.Claimed;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Row;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Formats;

/** {@code spend-claims}: what others say was spent or was worth, beside what we estimate. */
final class ClaimsFigure {
  static final String SLUG = "spend-claims";
  static final String QUANTITY = "What Ethereum’s miners spent on GPUs, ours and others’ figures";

  private ClaimsFigure() {}

  static Figure of(Edited edited, IndustryEstimate estimate) {
    List<Statement> statements =
        Statement.of(edited.market(), estimate).stream()
            .filter(statement -> statement.subject().isIndustryWide())
            .toList();
    var caption =
        new Caption(
            SLUG,
            finding(estimate),
            QUANTITY,
            "USD. Line: 90% of outcomes; bar: middle half; tick: median. Diamonds: others’ figures,"
                + " stated without an interval, and not all of the same thing",
            "Ours: modelled. Others: as they were stated; the table names where.");
    var rows = new ArrayList<Row>();
    rows.add(
        new Row(
            "Spent, 2015 to 2022", "our estimate", Tone.ESTIMATE, new Estimated(estimate.life())));
    rows.add(
        new Row(
            "Spent, the 18 months of boom",
            "our estimate",
            Tone.ESTIMATE,
            new Estimated(estimate.boom())));
    for (Statement statement : statements) {
      rows.add(
          new Row(
              statement.subject().chartLabel(),
              statement.subject().speaker() + ", " + statement.claim().period(),
              Tone.ESTIMATE,
              new Claimed(statement.claim().value())));
    }
    List<SourceKey> sources =
        statements.stream().map(Statement::claim).map(Claim::source).distinct().toList();
    return new Figure(
        edited,
        estimate.question(),
        new IntervalChart(caption, Unit.USD, rows),
        sources,
        quote(estimate));
  }

  private static String quote(IndustryEstimate estimate) {
    return "Ethereum’s miners spent "
        + Formats.withChances(estimate.life())
        + " on graphics cards from 2015 to 2022, Afterhash estimates.";
  }

  private static String finding(IndustryEstimate estimate) {
    return Verdict.of(estimate)
        .map(verdict -> verdict.finding())
        .orElse("What others say was spent");
  }
}
