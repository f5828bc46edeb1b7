package org.afterhash.ingest.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;

/**
 * Reads a CSV file with a header for the columns that a reader knows.
 *
 * @param columns lower-case names that the reader knows, in its own order
 * @param required those that have to be in the header
 * @param unknown how grave a column is that the reader does not know
 */
public record CsvTable(List<String> columns, Set<String> required, Failure.Level unknown) {

  public CsvTable {
    columns = List.copyOf(columns);
    required = Set.copyOf(required);
  }

  /**
   * The rows below the header, with their cells in the order of {@link #columns()}; a column that
   * the file has not is empty. Without a good header there are none. Failures are {@code
   * source-error} (no header at all), {@code duplicate-label}, {@code missing-label}, {@code
   * extra-label}, {@code missing-cell}, {@code extra-cell}, {@code format-error} (quotes), {@code
   * encoding-error}, {@code constraint-error} (cells above 4,096 characters) and, as a warning,
   * {@code blank-row}.
   */
  public Parsed<List<CsvRow>> read(byte[] file) {
    Parsed<List<CsvRow>> text = CsvText.rows(file);
    var failures = new ArrayList<>(text.failures());
    var filled = new ArrayList<CsvRow>();
    for (CsvRow row : text.value()) {
      if (row.isBlank()) {
        failures.add(Failure.warning(row.line(), "", "blank-row", "The row is blank."));
      } else {
        filled.add(row);
      }
    }
    if (filled.isEmpty() && text.isGood()) {
      failures.add(Failure.error(1, "", "source-error", "The file is empty."));
    }
    if (filled.isEmpty() || isBrokenBefore(filled.get(0), text)) {
      return new Parsed<>(List.of(), failures);
    }
    return below(filled, failures);
  }

  /** Whether a row above could not be read: then it was the header. */
  private static boolean isBrokenBefore(CsvRow row, Parsed<List<CsvRow>> text) {
    return text.errors().stream().anyMatch(failure -> failure.line() < row.line());
  }

  private Parsed<List<CsvRow>> below(List<CsvRow> filled, List<Failure> failures) {
    Parsed<Header> header = Header.match(filled.get(0), columns, required, unknown);
    failures.addAll(header.failures());
    var rows = new ArrayList<CsvRow>();
    if (header.isGood()) {
      for (CsvRow row : filled.subList(1, filled.size())) {
        Parsed<List<String>> cells = header.value().cells(row);
        failures.addAll(cells.failures());
        if (cells.isGood()) {
          rows.add(new CsvRow(row.line(), cells.value()));
        }
      }
    }
    return new Parsed<>(List.copyOf(rows), failures);
  }
}
