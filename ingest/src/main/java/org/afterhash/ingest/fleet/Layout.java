package org.afterhash.ingest.fleet;

import java.util.List;
import java.util.Optional;
import org.afterhash.ingest.csv.Decision;

/**
 * How a fleet file was understood before its rows were read.
 *
 * @param format such as {@code delimited text}
 * @param decisions what the file did not say itself
 * @param columns the file's columns, in its order; empty for exports of tools
 * @param rowPerCard whether each row is one card
 * @param sheets names of a workbook's sheets that are not hidden, in its order; empty for other
 *     files
 */
public record Layout(
    String format,
    List<Decision> decisions,
    List<ColumnMatch> columns,
    boolean rowPerCard,
    List<String> sheets) {

  public Layout {
    decisions = List.copyOf(decisions);
    columns = List.copyOf(columns);
    sheets = List.copyOf(sheets);
  }

  /** Of a file that is no workbook. */
  public Layout(
      String format, List<Decision> decisions, List<ColumnMatch> columns, boolean rowPerCard) {
    this(format, decisions, columns, rowPerCard, List.of());
  }

  /** The same with other decisions. */
  Layout withDecisions(List<Decision> others) {
    return new Layout(format, others, columns, rowPerCard, sheets);
  }

  /** The same of a workbook with these sheets. */
  Layout withSheets(List<String> names) {
    return new Layout(format, decisions, columns, rowPerCard, names);
  }

  /** What was decided on, as its option writes it; empty where nothing had to be. */
  public Optional<String> decided(String parameter) {
    return decisions.stream()
        .filter(decision -> decision.parameter().equals(parameter))
        .map(Decision::value)
        .findFirst();
  }

  /**
   * A column of the file.
   *
   * @param position from 1
   * @param label its name in the file; empty without a header
   * @param column of the fleet schema that it was read as; empty when it was not read
   * @param sureness 0 to 1; 0 when nothing speaks for any meaning
   * @param reason a sentence
   * @param examples cells of the first rows
   */
  public record ColumnMatch(
      int position,
      String label,
      String column,
      double sureness,
      String reason,
      List<String> examples) {

    public ColumnMatch {
      examples = List.copyOf(examples);
    }
  }
}
