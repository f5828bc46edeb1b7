package org.afterhash.ingest.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The lines of a text as they are, without what ends them (LF, CRLF or CR). Of a line that is
 * longer than any row may be, the beginning is given.
 */
final class PhysicalLines implements Iterator<CsvRow> {
  private final Reader in;
  private final StringBuilder text = new StringBuilder();
  private int line;
  private int next;

  /**
   * @param in read in small pieces
   */
  PhysicalLines(Reader in) throws IOException {
    this.in = in;
    this.next = in.read();
  }

  @Override
  public boolean hasNext() {
    return next >= 0;
  }

  @Override
  public CsvRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    text.setLength(0);
    try {
      while (next >= 0 && next != '\n' && next != '\r') {
        if (text.length() < CsvText.LONGEST_ROW) {
          text.append((char) next);
        }
        next = in.read();
      }
      boolean mayBeHalf = next == '\r';
      next = in.read();
      if (mayBeHalf && next == '\n') {
        next = in.read();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line++;
    return new CsvRow(line, List.of(text.toString()));
  }
}
