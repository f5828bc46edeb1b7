package org.afterhash.ingest.csv;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.afterhash.domain.result.Parsed;

/**
 * A delimited text file of any encoding and delimiter, cut into rows.
 *
 * @param rows all of them, blank ones and whatever stands above the table included
 * @param decisions about {@code encoding} and {@code delimiter}
 */
public record TextFile(List<CsvRow> rows, List<Decision> decisions) {

  public TextFile {
    rows = List.copyOf(rows);
    decisions = List.copyOf(decisions);
  }

  /**
   * The text of a file, without a byte order mark.
   *
   * @param encoding empty to find out
   */
  public static String text(byte[] file, Optional<Encoding> encoding) {
    return encoding.orElseGet(() -> EncodingGuess.of(file).value()).decode(file);
  }

  /**
   * Reads a file. Rows that cannot be cut are failures ({@code encoding-error}, {@code
   * format-error}, {@code constraint-error}) and left out.
   *
   * @param encoding empty to find out
   * @param delimiter empty to find out
   * @param isLabel whether a cell is the name of a column that the reader knows
   */
  public static Parsed<TextFile> read(
      byte[] file,
      Optional<Encoding> encoding,
      Optional<Delimiter> delimiter,
      Predicate<String> isLabel) {
    Settled<Encoding> written =
        encoding
            .map(told -> new Settled<>(told, Decision.told("encoding", told.word())))
            .orElseGet(() -> EncodingGuess.of(file));
    String text = written.value().decode(file);
    Settled<Delimiter> parted =
        delimiter
            .map(told -> new Settled<>(told, Decision.told("delimiter", told.word())))
            .orElseGet(() -> DelimiterGuess.of(text, isLabel));
    Parsed<List<CsvRow>> rows = CsvText.rows(text, parted.value().character());
    return new Parsed<>(
        new TextFile(rows.value(), List.of(written.decision(), parted.decision())),
        rows.failures());
  }
}
