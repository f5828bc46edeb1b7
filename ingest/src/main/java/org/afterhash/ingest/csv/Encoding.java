package org.afterhash.ingest.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the characters of a file are written in bytes. */
public enum Encoding {
  UTF_8("utf-8", StandardCharsets.UTF_8),
  UTF_16LE("utf-16le", StandardCharsets.UTF_16LE),
  UTF_16BE("utf-16be", StandardCharsets.UTF_16BE),
  LATIN_1("latin-1", StandardCharsets.ISO_8859_1),
  WINDOWS_1252("windows-1252", Charset.forName("windows-1252"));

  private final String word;
  private final Charset charset;

  Encoding(String word, Charset charset) {
    this.word = word;
    this.charset = charset;
  }

  /** The word used in addresses and answers. */
  public String word() {
    return word;
  }

  /**
   * Reads the text of a file; a byte order mark is left away, and what cannot be decoded is U+FFFD.
   * Closing it closes {@code in}.
   */
  Reader reader(InputStream in) throws IOException {
    var reader = new PushbackReader(new InputStreamReader(in, charset));
    int first = reader.read();
    if (first >= 0 && first != 0xFEFF) {
      reader.unread(first);
    }
    return new Filling(reader);
  }

  /** Reads as much as is asked for, if there is as much. */
  private static final class Filling extends FilterReader {
    Filling(Reader in) {
      super(in);
    }

    @Override
    public int read(char[] into, int at, int most) throws IOException {
      int filled = 0;
      while (filled < most) {
        int read = in.read(into, at + filled, most - filled);
        if (read < 0) {
          return filled == 0 ? -1 : filled;
        }
        filled += read;
      }
      return filled;
    }
  }

  /** Whether each byte below 128 is the character of ASCII, and part of no other. */
  boolean holdsAscii() {
    return this != UTF_16LE && this != UTF_16BE;
  }

  Charset charset() {
    return charset;
  }

  /** A part of a file's bytes as text. */
  String text(byte[] file, int from, int to) {
    return new String(file, from, to - from, charset);
  }

  /** Length of the byte order mark with which a file of this encoding begins; 0 without one. */
  int markLength(byte[] file, int length) {
    int mark = 3;
    return this == UTF_8 && length >= mark && text(file, 0, mark).equals("\uFEFF") ? mark : 0;
  }

  /** The text of a file; a byte order mark is left away. */
  String decode(byte[] file) {
    String text = new String(file, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
