package org.afterhash.ingest.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.function.Consumer;
import org.afterhash.domain.result.Failure;

/**
 * Cuts delimited text of an encoding that holds ASCII into rows, as {@link CsvText} does, but those
 * that are plain from the bytes: that takes a third of the time. What is not plain is left to
 * {@code CsvText}, with some lines below it, for as long as it takes to come to the end of a row.
 */
final class PlainText {
  private static final int WINDOW = 1 << 18;

  /** Lines that are left to {@code CsvText} at a time. */
  private static final int LINES_LEFT = 50;

  private static final int MOST_CELLS = 1000;
  private static final byte PLAIN = 0;
  private static final byte FOREIGN = 1;
  private static final byte DELIMITER = 2;
  private static final byte BREAK = 3;
  private static final byte QUOTE = 4;
  private static final byte ODD = 5;
  private static final int ABSENT = -1;

  private final InputStream in;
  private final Encoding encoding;
  private final byte[] kinds;
  private final RowVisitor visitor;
  private final PlainRow row;
  private final Rest rest = new Rest();
  private final CsvText odd;

  private byte[] window = new byte[WINDOW + PlainRow.SLACK];
  private int start;
  private int end;
  private int filled;
  private boolean last;
  private int line = 1;
  private int next;
  private boolean foreign;

  PlainText(
      InputStream in,
      Encoding encoding,
      Delimiter delimiter,
      RowVisitor visitor,
      Consumer<? super Failure> failures)
      throws IOException {
    this.in = in;
    this.encoding = encoding;
    this.kinds = kinds(delimiter);
    this.visitor = visitor;
    this.row = new PlainRow(encoding);
    this.odd =
        new CsvText(
            new InputStreamReader(rest, encoding.charset()), delimiter.character(), failures);
    fill();
    start = encoding.markLength(window, end);
  }

  private static byte[] kinds(Delimiter delimiter) {
    byte[] kinds = new byte[256];
    Arrays.fill(kinds, 0, ' ', ODD);
    Arrays.fill(kinds, 0x80, 256, FOREIGN);
    kinds[0x7F] = ODD;
    kinds['\t'] = PLAIN;
    kinds['\n'] = BREAK;
    kinds['\r'] = BREAK;
    kinds['"'] = QUOTE;
    kinds[delimiter.character()] = DELIMITER;
    return kinds;
  }

  /** Hands over all rows. */
  void read() throws IOException {
    while (start < end || fill()) {
      if (start < end && isPlain()) {
        start = next;
        if (!visitor.plain(row)) {
          visitor.row(row.texts());
        }
        line++;
      } else {
        leave();
      }
    }
  }

  /** Reads on as far as fits; false at the end. No whole line is there where it does not fit. */
  private boolean fill() throws IOException {
    System.arraycopy(window, start, window, 0, filled - start);
    filled -= start;
    start = 0;
    while (!last && filled < WINDOW) {
      int read = in.read(window, filled, WINDOW - filled);
      last = read < 0;
      filled += Math.max(0, read);
    }
    end = last ? filled : afterLastBreak();
    return filled > 0;
  }

  /** A CR at the very end may be half of a CRLF. */
  private int afterLastBreak() {
    for (int i = filled - 1; i >= 0; i--) {
      if (window[i] == '\n' || (window[i] == '\r' && i + 1 < filled)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Whether the line at the start is a plain row; then it is in {@link #row}. */
  private boolean isPlain() {
    row.begin(window, line);
    foreign = false;
    int at = start;
    if (kinds[window[at] & 0xFF] == BREAK) {
      return isWithinLimits(at); // an empty line has no cell
    }
    while (true) {
      int from = at;
      boolean quoted = at < end && window[at] == '"';
      int to = quoted ? endOfQuoted(++from) : endOfBare(from);
      if (to < 0) {
        return false;
      }
      row.add(from, to);
      at = quoted ? to + 1 : to;
      if (at == end || kinds[window[at] & 0xFF] == BREAK) {
        return isWithinLimits(at);
      }
      at++;
    }
  }

  /** Where a cell without quotation marks ends; -1 where it is odd. */
  private int endOfBare(int from) {
    byte[] bytes = window;
    byte[] kindOf = kinds;
    int most = end;
    int at = from;
    while (at < most) {
      byte kind = kindOf[bytes[at] & 0xFF];
      if (kind > FOREIGN) {
        return kind <= BREAK ? at : ABSENT;
      }
      foreign |= kind == FOREIGN;
      at++;
    }
    return at;
  }

  /** Where a cell in quotation marks ends, before the mark; -1 where it is odd. */
  private int endOfQuoted(int from) {
    for (int at = from; at < end; at++) {
      byte kind = kinds[window[at] & 0xFF];
      if (kind == QUOTE) {
        byte behind = at + 1 == end ? BREAK : kinds[window[at + 1] & 0xFF];
        return behind == BREAK || behind == DELIMITER ? at : ABSENT;
      }
      if (kind == BREAK || kind == ODD) {
        return ABSENT;
      }
      foreign |= kind == FOREIGN;
    }
    return ABSENT;
  }

  private boolean isWithinLimits(int lineEnd) {
    boolean crLf = lineEnd + 1 < end && window[lineEnd] == '\r' && window[lineEnd + 1] == '\n';
    next = Math.min(end, crLf ? lineEnd + 2 : lineEnd + 1);
    return lineEnd - start <= CsvText.LONGEST_CELL
        && row.size() <= MOST_CELLS
        && !(foreign && encoding.text(window, start, lineEnd).indexOf('\uFFFD') >= 0);
  }

  /** Lets the line at the start be read as text, with some below it. */
  private void leave() throws IOException {
    rest.limit = start < end ? start : filled;
    for (int lines = 0; lines < LINES_LEFT && rest.limit < end; lines++) {
      rest.limit = behindLine(rest.limit);
    }
    odd.goOnAt(line);
    boolean more = true;
    while (more) {
      more = odd.readOn(visitor::row) && rest.isWithinLine();
    }
    line = odd.line();
  }

  private int behindLine(int from) {
    int at = from;
    while (at < end && kinds[window[at] & 0xFF] != BREAK) {
      at++;
    }
    boolean crLf = at + 1 < end && window[at] == '\r' && window[at + 1] == '\n';
    return Math.min(end, crLf ? at + 2 : at + 1);
  }

  /**
   * The bytes from the start on: up to a limit, and beyond it for as long as they are asked for.
   */
  private final class Rest extends InputStream {
    private int limit;

    /** Whether what was given last ended within a line. */
    boolean isWithinLine() {
      return !last && start > end;
    }

    @Override
    public int available() {
      return limit - start;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
      if (start == limit) {
        boolean more = start < end || fill();
        limit = start < end ? end : filled;
        if (!more) {
          return -1;
        }
      }
      int given = Math.min(most, limit - start);
      System.arraycopy(window, start, into, at, given);
      start += given;
      return given;
    }
  }
}
