package org.afterhash.ingest.csv;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;

/**
 * The part of a text that is in memory: whole lines, from a place that moves forward. Lines end in
 * LF, CRLF or CR.
 */
final class TextWindow {
  private final Reader in;
  private final char[] chars;
  private int start;
  private int end;
  private int filled;
  private int line = 1;
  private boolean last;

  /**
   * @param size longest line that fits, in characters
   */
  TextWindow(Reader in, int size) {
    this.in = in;
    this.chars = new char[size];
  }

  /** Physical line of the place. */
  int line() {
    return line;
  }

  /** Whether nothing comes behind what is in memory. */
  boolean isLast() {
    return last;
  }

  /** Characters from the place on that are in memory, in whole lines. */
  int length() {
    return end - start;
  }

  /** Characters from the place on that are in memory, the beginning of another line included. */
  int lengthWithBegun() {
    return filled - start;
  }

  /** What is in memory, from the place on. */
  Reader reader() {
    return new CharArrayReader(chars, start, end - start);
  }

  /** Says on which line the text goes on; nothing of it is in memory. */
  void moveOnTo(int lineOfNext) {
    line = lineOfNext;
  }

  /**
   * Reads on, what the reader gives at once and to the end of a line, as far as it fits. Nothing is
   * in memory afterwards where the text has ended, or where a line does not fit.
   */
  void fill() throws IOException {
    System.arraycopy(chars, start, chars, 0, filled - start);
    filled -= start;
    start = 0;
    end = 0;
    boolean more = true;
    while (more) {
      int read = filled < chars.length ? in.read(chars, filled, chars.length - filled) : 0;
      last |= read < 0;
      filled += Math.max(0, read);
      end = last ? filled : afterLastBreak();
      more = !last && end == 0 && filled < chars.length;
    }
  }

  /** A CR at the very end may be half of a CRLF. */
  private int afterLastBreak() {
    for (int i = filled - 1; i >= 0; i--) {
      if (chars[i] == '\n' || (chars[i] == '\r' && i + 1 < filled)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Whether a line starts here that does not fit. */
  boolean isStuck() {
    return end == start && filled > start;
  }

  /** Moves to the start of a line that is in memory. */
  void moveTo(int wanted) {
    while (line < wanted) {
      start = nextLine(start);
      line++;
    }
  }

  /** Moves behind all that is in memory. */
  void moveToEnd() {
    while (start < end) {
      start = nextLine(start);
      line++;
    }
  }

  /** Whether the line at the place has a quotation mark, as far as it is in memory. */
  boolean hasQuote() {
    for (int i = start; i < filled && chars[i] != '\n' && chars[i] != '\r'; i++) {
      if (chars[i] == '"') {
        return true;
      }
    }
    return false;
  }

  /** Leaves the line at the place behind, however long it is. */
  void skipLine() throws IOException {
    while (isStuck()) {
      boolean half = chars[filled - 1] == '\r';
      start = half ? filled - 1 : filled;
      fill();
    }
    if (start < end) {
      start = nextLine(start);
    }
    line++;
  }

  private int nextLine(int from) {
    int i = from;
    while (i < end && chars[i] != '\n' && chars[i] != '\r') {
      i++;
    }
    boolean crLf = i + 1 < end && chars[i] == '\r' && chars[i + 1] == '\n';
    return Math.min(end, crLf ? i + 2 : i + 1);
  }
}
