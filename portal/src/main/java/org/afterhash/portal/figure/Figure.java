package org.afterhash.portal.figure;

import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.chart.Chart;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.estimate.Questions;

/**
 * A chart with the edition it was made from and the question it answers.
 *
 * @param question what was asked; the base for charts of what was observed
 * @param sources of the numbers drawn, the weightiest first
 * @param quote its main number in a sentence that stands alone, with interval and date
 */
public record Figure(
    Edited edited, Question question, Chart chart, List<SourceKey> sources, String quote) {
  public Figure {
    sources = List.copyOf(sources);
    Require.text(quote, chart.caption().slug() + ": quote");
  }

  /** A chart of what was observed, which is the same whatever is asked. */
  static Figure ofMarket(Edited edited, Chart chart, List<SourceKey> sources, String quote) {
    Question base = Question.base(Question.MERGE, Estimates.DRAWS, Estimates.SEED);
    return new Figure(edited, base, chart, sources, quote);
  }

  /** Its name in addresses. */
  public String slug() {
    return chart.caption().slug();
  }

  /** The same figure, drawn otherwise. */
  public Figure withChart(Chart other) {
    return new Figure(edited, question, other, sources, quote);
  }

  /** Path that never changes; the question stands in {@link #query}. */
  public String frozen() {
    return "/v/" + edited.edition().id() + "/charts/" + slug();
  }

  /** Path that follows the newest edition. */
  public String live() {
    return "/charts/" + slug();
  }

  /** The question as the address has it; empty for the base. */
  public String query() {
    return Questions.query(question, Question.MERGE);
  }

  /** A path of this figure with its question. */
  public String asked(String path) {
    return query().isEmpty() ? path : path + "?" + query();
  }

  /** Name under which its files are saved, without the extension. */
  public String fileName() {
    return slug() + "_" + question.scenario().id() + "_" + edited.edition().id();
  }
}
