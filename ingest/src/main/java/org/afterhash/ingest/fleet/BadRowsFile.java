package org.afterhash.ingest.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.afterhash.domain.result.Failure;
import org.afterhash.ingest.csv.FileContent;

/**
 * The rows of a fleet file that cannot be used, as they stand in it, each behind its physical line,
 * the codes of its errors and why, in words. The file's own header comes first; of a file without
 * one, {@code #1} and so on.
 *
 * <p>However large the file is, little of it is in memory: it is read twice, once to know its
 * layout and once for its errors, beside which its rows are read again.
 */
public final class BadRowsFile {
  /** Columns before those of the file. */
  static final List<String> OWN = List.of("line", "code", "reason");

  private final SourceRows source;
  private final Consumer<List<String>> to;
  private final Set<String> codes = new LinkedHashSet<>();
  private final List<String> sentences = new ArrayList<>();
  private int line;
  private int card = -1;

  private BadRowsFile(SourceRows source, Consumer<List<String>> to) {
    this.source = source;
    this.to = to;
  }

  /**
   * Reads a file.
   *
   * @param to takes the header, then each row in the order of the file
   * @throws IOException when the file cannot be read; what was handed over until then stands
   */
  public static void read(
      FleetReader reader, FileContent file, ReadOptions options, Consumer<List<String>> to)
      throws IOException {
    Layout layout = reader.read(file, options, new Nowhere());
    try (SourceRows source = SourceRows.of(file, layout, options)) {
      to.accept(header(layout, source));
      var rows = new BadRowsFile(source, to);
      reader.read(file, options, rows.new Errors());
      rows.tell();
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static List<String> header(Layout layout, SourceRows source) {
    var header = new ArrayList<>(OWN);
    layout.columns().forEach(c -> header.add(c.label().isEmpty() ? "#" + c.position() : c.label()));
    if (!source.isTable()) {
      ToolExport.COLUMNS.forEach(column -> header.add(column.label()));
    }
    return header;
  }

  /** Hands over the row whose errors were collected, if any were. */
  private void tell() {
    if (codes.isEmpty()) {
      return;
    }
    var row = new ArrayList<String>();
    row.add(String.valueOf(line));
    row.add(String.join(" ", codes));
    row.add(String.join(" ", sentences));
    try {
      row.addAll(source.row(line, card));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    codes.clear();
    sentences.clear();
    to.accept(row);
  }

  /** Collects the errors of one row after the other. */
  private final class Errors implements FleetRows {
    @Override
    public void row(FleetFile.Row row) {
      if (!source.isTable()) {
        tell();
        card++;
      }
    }

    @Override
    public void failure(Failure failure) {
      if (!failure.isError()) {
        return;
      }
      if (failure.line() != line) {
        tell();
        line = failure.line();
      }
      codes.add(failure.code());
      sentences.add(failure.sentence());
    }
  }

  /** Takes nothing. */
  private static final class Nowhere implements FleetRows {
    @Override
    public void row(FleetFile.Row row) {}

    @Override
    public void failure(Failure failure) {}
  }
}
