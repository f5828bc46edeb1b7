package org.afterhash.ingest.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.CharArrayReader;
import java.util.ArrayList;
import java.util.List;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;

/**
 * Cuts delimited text into rows (RFC 4180 but for the delimiter; lines end in LF, CRLF or CR).
 *
 * <p>A row whose quotes do not close is left out, and reading goes on at the next physical line:
 * the quote may have been meant to close anywhere, so nothing after it is given up.
 */
final class CsvText {
  /** Longest cell that is read, in characters. */
  static final int LONGEST_CELL = 4096;

  /** A field that outgrows this is given up by the parser, so that an open quote costs little. */
  private static final int LONGEST_FIELD = 4 * LONGEST_CELL;

  private final char[] text;
  private final char delimiter;
  private final List<CsvRow> rows = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();

  private CsvText(char[] text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /**
   * All rows of a file in UTF-8 with commas, blank ones and the header included. Rows that hold
   * what no text holds ({@code encoding-error}), whose quotes do not close ({@code format-error})
   * or with a cell above {@value #LONGEST_CELL} characters ({@code constraint-error}) are failures
   * and left out.
   */
  static Parsed<List<CsvRow>> rows(byte[] file) {
    if (isUtf16(file)) {
      return new Parsed<>(
          List.of(),
          List.of(
              Failure.error(
                  1, "", "encoding-error", "The file is in UTF-16. Save it as CSV in UTF-8.")));
    }
    return rows(Encoding.UTF_8.decode(file), Delimiter.COMMA.character());
  }

  /** All rows of a text, as {@link #rows(byte[])} has them. */
  static Parsed<List<CsvRow>> rows(String text, char delimiter) {
    var cut = new CsvText(text.toCharArray(), delimiter);
    cut.readAll();
    return new Parsed<>(List.copyOf(cut.rows), cut.failures);
  }

  private static boolean isUtf16(byte[] file) {
    return file.length >= 2
        && ((file[0] == (byte) 0xFF && file[1] == (byte) 0xFE)
            || (file[0] == (byte) 0xFE && file[1] == (byte) 0xFF));
  }

  private void readAll() {
    int offset = 0;
    int line = 1;
    while (offset < text.length) {
      int broken = readFrom(offset, line);
      if (broken == 0) {
        return;
      }
      for (; line < broken; line++) {
        offset = nextLine(offset);
      }
      failures.add(failure(line, offset));
      offset = nextLine(offset);
      line++;
    }
  }

  /** Why the row that starts here could not be read. */
  private Failure failure(int line, int offset) {
    int end = nextLine(offset);
    for (int i = offset; i < end; i++) {
      if (text[i] == '"') {
        return Failure.error(
            line,
            "",
            "format-error",
            "A quotation mark opens a cell of this row and is not closed where the cell ends.");
      }
    }
    return tooLong(line);
  }

  private static Failure tooLong(int line) {
    String sentence = "A cell of this row has more than " + LONGEST_CELL + " characters.";
    return Failure.error(line, "", "constraint-error", sentence);
  }

  /** Reads on from the start of a line; the line of the first broken row, or 0 at the end. */
  private int readFrom(int offset, int line) {
    var handler = new RowHandler(line);
    var reader = new CharArrayReader(text, offset, text.length - offset);
    for (var row = parser(handler, reader).iterator(); ; ) {
      try {
        if (!row.hasNext()) {
          return 0;
        }
        accept(row.next());
      } catch (CsvParseException e) {
        return handler.line();
      }
    }
  }

  private CsvReader<CsvRow> parser(RowHandler handler, CharArrayReader reader) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .trimWhitespacesAroundQuotes(true)
        .maxBufferSize(LONGEST_FIELD)
        .build(handler, reader);
  }

  private void accept(CsvRow row) {
    for (String cell : row.cells()) {
      if (cell.length() > LONGEST_CELL) {
        failures.add(tooLong(row.line()));
        return;
      }
      if (isDamaged(cell)) {
        failures.add(
            Failure.error(
                row.line(),
                "",
                "encoding-error",
                Excerpt.of(cell)
                    + " is damaged, or the file is not in the encoding it was read in. Save it as"
                    + " CSV in UTF-8."));
        return;
      }
    }
    rows.add(row);
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

  private int nextLine(int offset) {
    int i = offset;
    while (i < text.length && text[i] != '\n' && text[i] != '\r') {
      i++;
    }
    boolean crLf = i + 1 < text.length && text[i] == '\r' && text[i + 1] == '\n';
    return Math.min(text.length, crLf ? i + 2 : i + 1);
  }
}
