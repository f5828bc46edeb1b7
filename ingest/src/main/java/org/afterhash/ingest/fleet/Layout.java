package org.afterhash.ingest.fleet;

import java.util.List;
import org.afterhash.ingest.csv.Decision;

/**
 * How a fleet file was understood before its rows were read.
 *
 * @param format such as {@code delimited text}
 * @param decisions what the file did not say itself
 * @param columns the file's columns, in its order; empty for exports of tools
 * @param rowPerCard whether each row is one card
 */
public record Layout(
    String format, List<Decision> decisions, List<ColumnMatch> columns, boolean rowPerCard) {

  public Layout {
    decisions = List.copyOf(decisions);
    columns = List.copyOf(columns);
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
