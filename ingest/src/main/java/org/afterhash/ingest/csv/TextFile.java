package org.afterhash.ingest.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.afterhash.domain.result.Failure;

/**
 * A delimited text file of any encoding and delimiter, which is cut into rows as they are asked
 * for.
 */
public final class TextFile {
  /** Characters that are looked at to find the delimiter. */
  private static final int HEAD = 1 << 18;

  private final FileContent file;
  private final Settled<Encoding> encoding;
  private final Settled<Delimiter> delimiter;

  private TextFile(FileContent file, Settled<Encoding> encoding, Settled<Delimiter> delimiter) {
    this.file = file;
    this.encoding = encoding;
    this.delimiter = delimiter;
  }

  /**
   * Finds out how a file is written.
   *
   * @param encoding empty to find out
   * @param delimiter empty to find out
   * @param isLabel whether a cell is the name of a column that the reader knows
   */
  public static TextFile of(
      FileContent file,
      Optional<Encoding> encoding,
      Optional<Delimiter> delimiter,
      Predicate<String> isLabel)
      throws IOException {
    Settled<Encoding> written =
        encoding.isPresent() ? told(encoding.get()) : EncodingGuess.of(file);
    Settled<Delimiter> parted =
        delimiter.isPresent()
            ? told(delimiter.get())
            : DelimiterGuess.of(head(file, written.value()), isLabel);
    return new TextFile(file, written, parted);
  }

  private static Settled<Encoding> told(Encoding encoding) {
    return new Settled<>(encoding, Decision.told("encoding", encoding.word()));
  }

  private static Settled<Delimiter> told(Delimiter delimiter) {
    return new Settled<>(delimiter, Decision.told("delimiter", delimiter.word()));
  }

  private static String head(FileContent file, Encoding encoding) throws IOException {
    char[] head = new char[HEAD];
    int filled = 0;
    try (Reader in = encoding.reader(file.open())) {
      for (int read = 0; read >= 0 && filled < HEAD; read = in.read(head, filled, HEAD - filled)) {
        filled += read;
      }
    }
    return new String(head, 0, filled);
  }

  /**
   * The text of a small file, without a byte order mark.
   *
   * @param encoding empty to find out
   */
  public static String text(byte[] file, Optional<Encoding> encoding) throws IOException {
    Encoding written =
        encoding.isPresent() ? encoding.get() : EncodingGuess.of(FileContent.of(file)).value();
    return written.decode(file);
  }

  /** About {@code encoding} and {@code delimiter}. */
  public List<Decision> decisions() {
    return List.of(encoding.decision(), delimiter.decision());
  }

  /**
   * All rows in their order, blank ones and whatever stands above the table included; nothing of
   * the file is kept. To be closed. Reading on throws {@link UncheckedIOException} where the file
   * cannot be read.
   *
   * @param failures takes {@code encoding-error}, {@code format-error} and {@code constraint-error}
   *     of rows that cannot be cut, and are left out, in the order of the file
   */
  public Stream<CsvRow> rows(Consumer<? super Failure> failures) throws IOException {
    Reader text = encoding.value().reader(file.open());
    return stream(new CsvText(text, delimiter.value().character(), failures), text);
  }

  /** All physical lines, each as a row of one cell. To be closed, as {@link #rows}. */
  public Stream<CsvRow> lines() throws IOException {
    Reader text = new BufferedReader(encoding.value().reader(file.open()));
    return stream(new PhysicalLines(text), text);
  }

  private static Stream<CsvRow> stream(Iterator<CsvRow> rows, Reader text) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(() -> close(text));
  }

  /**
   * The same rows, handed over one by one.
   *
   * @param failures as of {@link #rows}
   */
  public void read(RowVisitor visitor, Consumer<? super Failure> failures) throws IOException {
    if (encoding.value().holdsAscii()) {
      try (InputStream in = file.open()) {
        new PlainText(in, encoding.value(), delimiter.value(), visitor, failures).read();
      }
    } else {
      try (Stream<CsvRow> rows = rows(failures)) {
        rows.forEach(visitor::row);
      }
    }
  }

  private static void close(Reader text) {
    try {
      text.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
