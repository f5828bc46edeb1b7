package org.afterhash.ingest.csv;

import java.util.Arrays;

/**
 * A row whose cells can be read where they stand in the file's bytes: on one line, and without a
 * quotation mark inside of a cell. It is only good until the next one.
 */
public final class PlainRow {
  /** Bytes that may be looked at behind the end of any cell. */
  public static final int SLACK = 16;

  private final Encoding encoding;
  private byte[] bytes = {};
  private int line;
  private int size;
  private int[] from = new int[16];
  private int[] to = new int[16];

  PlainRow(Encoding encoding) {
    this.encoding = encoding;
  }

  void begin(byte[] text, int onLine) {
    bytes = text;
    line = onLine;
    size = 0;
  }

  void add(int start, int end) {
    if (size == from.length) {
      from = Arrays.copyOf(from, 2 * size);
      to = Arrays.copyOf(to, 2 * size);
    }
    from[size] = start;
    to[size] = end;
    size++;
  }

  /** Physical line on which it stands, from 1. */
  public int line() {
    return line;
  }

  /** Number of its cells. */
  public int size() {
    return size;
  }

  /** What its cells are parts of; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where a cell begins in the bytes. */
  public int from(int cell) {
    return from[cell];
  }

  /** Where a cell ends in the bytes, itself not included. */
  public int to(int cell) {
    return to[cell];
  }

  /** A cell, unquoted, otherwise as in the file. */
  public String text(int cell) {
    return encoding.text(bytes, from[cell], to[cell]);
  }

  CsvRow texts() {
    String[] cells = new String[size];
    for (int i = 0; i < size; i++) {
      cells[i] = text(i);
    }
    return new CsvRow(line, Arrays.asList(cells));
  }
}
