package org.afterhash.ingest.fleet;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.afterhash.ingest.csv.CsvRow;
import org.afterhash.ingest.csv.TextFile;

/** Goes through a text beside its reader, so that nothing of it has to be kept. */
final class SourceText implements SourceRows {
  private final Cursor rows;
  private final Cursor lines;

  SourceText(TextFile text) {
    this.rows = new Cursor(() -> text.rows(failure -> {}));
    this.lines = new Cursor(text::lines);
  }

  @Override
  public List<String> row(int line, int card) throws IOException {
    Optional<List<String>> cells = rows.at(line);
    return cells.isPresent() ? cells.get() : lines.at(line).orElse(List.of());
  }

  @Override
  public boolean isTable() {
    return true;
  }

  @Override
  public void close() {
    rows.close();
    lines.close();
  }

  /** Opens rows at their first. */
  private interface Opening {
    Stream<CsvRow> open() throws IOException;
  }

  /** A place among rows that moves forward, and starts again for what was passed. */
  private static final class Cursor {
    private final Opening opening;
    private Stream<CsvRow> source = Stream.of();
    private Iterator<CsvRow> left = source.iterator();
    private Optional<CsvRow> row = Optional.empty();
    private int passed = Integer.MAX_VALUE;

    Cursor(Opening opening) {
      this.opening = opening;
    }

    /** The row that starts on a line, if one does. */
    Optional<List<String>> at(int line) throws IOException {
      if (line <= passed) {
        source.close();
        source = opening.open();
        left = source.iterator();
        row = Optional.empty();
        passed = 0;
      }
      while (left.hasNext() && (row.isEmpty() || row.get().line() < line)) {
        passed = row.map(CsvRow::line).orElse(0);
        row = Optional.of(left.next());
      }
      return row.filter(r -> r.line() == line).map(CsvRow::cells);
    }

    void close() {
      source.close();
    }
  }
}
