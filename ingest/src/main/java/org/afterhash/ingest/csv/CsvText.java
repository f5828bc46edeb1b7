package org.afterhash.ingest.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;

/**
 * Cuts delimited text into rows, one by one (RFC 4180 but for the delimiter; lines end in LF, CRLF
 * or CR). However long the text is, about two megabytes of it are in memory.
 *
 * <p>A row whose quotes do not close is left out, and reading goes on at the next physical line:
 * the quote may have been meant to close anywhere, so nothing after it is given up.
 */
final class CsvText implements Iterator<CsvRow> {
  /** Longest cell that is read, in characters. */
  static final int LONGEST_CELL = 4096;

  /** Longest row that is read, in characters of its cells, each counted as one longer. */
  static final int LONGEST_ROW = 1 << 17;

  /** A field that outgrows this is given up by the parser, so that an open quote costs little. */
  private static final int LONGEST_FIELD = 4 * LONGEST_CELL;

  /** No row that is read is longer in the file, even with every character quoted. */
  private static final int LONGEST_IN_FILE = 4 * LONGEST_ROW;

  private final TextWindow window;
  private final char delimiter;
  private final Consumer<? super Failure> failures;
  private Optional<RowHandler> handler = Optional.empty();
  private Iterator<CsvRow> parser = List.<CsvRow>of().iterator();
  private Optional<CsvRow> next = Optional.empty();

  /**
   * @param failures takes {@code encoding-error} for rows that hold what no text holds, {@code
   *     format-error} for those whose quotes do not close and {@code constraint-error} for those
   *     with a cell above {@value #LONGEST_CELL} characters or {@value #LONGEST_ROW} in all; these
   *     rows are left out
   */
  CsvText(Reader text, char delimiter, Consumer<? super Failure> failures) {
    this.window = new TextWindow(text, 2 * LONGEST_IN_FILE);
    this.delimiter = delimiter;
    this.failures = failures;
  }

  /** All rows of a file in UTF-8 with commas, blank ones and the header included. */
  static Parsed<List<CsvRow>> rows(byte[] file) {
    if (isUtf16(file)) {
      return new Parsed<>(
          List.of(),
          List.of(
              Failure.error(
                  1, "", "encoding-error", "The file is in UTF-16. Save it as CSV in UTF-8.")));
    }
    var failures = new ArrayList<Failure>();
    var rows = new ArrayList<CsvRow>();
    var text = new StringReader(Encoding.UTF_8.decode(file));
    new CsvText(text, Delimiter.COMMA.character(), failures::add).forEachRemaining(rows::add);
    return new Parsed<>(List.copyOf(rows), failures);
  }

  private static boolean isUtf16(byte[] file) {
    return file.length >= 2
        && ((file[0] == (byte) 0xFF && file[1] == (byte) 0xFE)
            || (file[0] == (byte) 0xFE && file[1] == (byte) 0xFF));
  }

  @Override
  public boolean hasNext() {
    try {
      while (next.isEmpty() && (canParse() || fill())) {
        next = parsed();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return next.isPresent();
  }

  @Override
  public CsvRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    CsvRow row = next.orElseThrow();
    next = Optional.empty();
    return row;
  }

  /** Says on which line the text goes on, of which nothing is in memory. */
  void goOnAt(int line) {
    window.moveOnTo(line);
  }

  /** Physical line on which what comes next begins. */
  int line() {
    return window.line();
  }

  /**
   * Hands over the rows of what the reader gives at once, and of as much more as it takes to come
   * to the end of a row and of what was given.
   *
   * @return whether anything was left
   */
  boolean readOn(Consumer<? super CsvRow> rows) throws IOException {
    do {
      if (!canParse() && !fill()) {
        return false;
      }
      parsed().ifPresent(rows);
    } while (canParse() || window.lengthWithBegun() > 0);
    return true;
  }

  private boolean canParse() {
    return handler.isPresent();
  }

  /** Goes on behind what was parsed; false at the end of the text. */
  private boolean fill() throws IOException {
    for (boolean stuck = true; stuck && window.length() == 0; ) {
      window.fill();
      stuck = window.isStuck();
      if (stuck) {
        report();
      }
    }
    if (window.length() == 0) {
      return false;
    }
    var counting = new RowHandler(window.line());
    handler = Optional.of(counting);
    parser = parser(counting, window.reader());
    return true;
  }

  /** The next row of what is in memory, if it can be read. */
  private Optional<CsvRow> parsed() throws IOException {
    try {
      if (parser.hasNext()) {
        return accepted(parser.next());
      }
      window.moveToEnd();
    } catch (CsvParseException e) {
      window.moveTo(handler.map(RowHandler::line).orElseThrow());
      if (!window.isLast() && window.lengthWithBegun() < LONGEST_IN_FILE) {
        window.fill();
      } else {
        report();
      }
    }
    handler = Optional.empty();
    return Optional.empty();
  }

  /** Tells why the row that starts here could not be read, and leaves its first line behind. */
  private void report() throws IOException {
    String open =
        "A quotation mark opens a cell of this row and is not closed where the cell ends.";
    failures.accept(
        window.hasQuote()
            ? Failure.error(window.line(), "", "format-error", open)
            : tooLong(window.line(), "A cell of this row", LONGEST_CELL));
    window.skipLine();
  }

  private static Failure tooLong(int line, String what, int most) {
    return Failure.error(
        line, "", "constraint-error", what + " has more than " + most + " characters.");
  }

  private Iterator<CsvRow> parser(RowHandler rows, Reader text) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .trimWhitespacesAroundQuotes(true)
        .maxBufferSize(LONGEST_FIELD)
        .build(rows, text)
        .iterator();
  }

  private Optional<CsvRow> accepted(CsvRow row) {
    int length = 0;
    for (String cell : row.cells()) {
      length += cell.length() + 1;
      if (cell.length() > LONGEST_CELL) {
        failures.accept(tooLong(row.line(), "A cell of this row", LONGEST_CELL));
        return Optional.empty();
      }
      if (isDamaged(cell)) {
        String sentence =
            " is damaged, or the file is not in the encoding it was read in. Save it as CSV in"
                + " UTF-8.";
        failures.accept(
            Failure.error(row.line(), "", "encoding-error", Excerpt.of(cell) + sentence));
        return Optional.empty();
      }
    }
    if (length > LONGEST_ROW) {
      failures.accept(tooLong(row.line(), "The row", LONGEST_ROW));
      return Optional.empty();
    }
    return Optional.of(row);
  }

  private static boolean isDamaged(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean control = c < ' ' || c == 0x7F;
      if (c == '\uFFFD' || (control && c != '\t' && c != '\n' && c != '\r')) {
        return true;
      }
    }
    return false;
  }
}
