package org.afterhash.ingest.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;

/** Finds out how a file's characters are written. */
final class EncodingGuess {
  /** Bytes that are looked at where none is decisive. */
  private static final int SAMPLE = 4096;

  /** The highest bits of eight bytes. */
  private static final long BEYOND_ASCII = 0x8080808080808080L;

  private EncodingGuess() {}

  /** The likeliest encoding, and how sure that is; the whole file is looked at. */
  static Settled<Encoding> of(FileContent file) throws IOException {
    byte[] head = file.first(SAMPLE);
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return mark(Encoding.UTF_8);
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return mark(Encoding.UTF_16LE);
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return mark(Encoding.UTF_16BE);
    }
    int evenZeros = zeros(head, 0);
    int oddZeros = zeros(head, 1);
    if (Math.max(evenZeros, oddZeros) > head.length / 5
        && Math.min(evenZeros, oddZeros) < head.length / 50) {
      return settled(
          oddZeros > evenZeros ? Encoding.UTF_16LE : Encoding.UTF_16BE,
          0.9,
          "Every other byte is zero.");
    }
    return isAscii(file)
        ? settled(Encoding.UTF_8, 1, "All characters are plain ASCII.")
        : beyondAscii(file);
  }

  private static boolean isAscii(FileContent file) throws IOException {
    byte[] part = new byte[1 << 16];
    ByteBuffer eights = ByteBuffer.wrap(part);
    try (InputStream in = file.open()) {
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        long any = 0;
        int whole = read & -Long.BYTES;
        for (int i = 0; i < whole; i += Long.BYTES) {
          any |= eights.getLong(i);
        }
        for (int i = whole; i < read; i++) {
          any |= part[i];
        }
        if ((any & BEYOND_ASCII) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static Settled<Encoding> beyondAscii(FileContent file) throws IOException {
    long damaged = 0;
    long foreign = 0;
    char[] part = new char[1 << 16];
    try (Reader in = Encoding.UTF_8.reader(file.open())) {
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        for (int i = 0; i < read; i++) {
          damaged += part[i] == 0xFFFD ? 1 : 0;
          foreign += part[i] > 0x7F && part[i] != 0xFFFD ? 1 : 0;
        }
      }
    }
    if (damaged == 0) {
      return settled(Encoding.UTF_8, 0.99, "All of it is valid UTF-8.");
    }
    if (foreign > damaged) {
      return settled(Encoding.UTF_8, 0.7, "Most letters beyond ASCII are valid UTF-8.");
    }
    return settled(
        Encoding.WINDOWS_1252, 0.8, "It is not UTF-8; letters were read as Western European.");
  }

  private static Settled<Encoding> mark(Encoding encoding) {
    return settled(encoding, 1, "The file starts with a byte order mark.");
  }

  private static Settled<Encoding> settled(Encoding encoding, double sureness, String reason) {
    return new Settled<>(encoding, new Decision("encoding", encoding.word(), sureness, reason));
  }

  private static boolean startsWith(byte[] file, int... mark) {
    if (file.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((file[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int zeros(byte[] file, int from) {
    int zeros = 0;
    for (int i = from; i < file.length; i += 2) {
      if (file[i] == 0) {
        zeros++;
      }
    }
    return zeros;
  }
}
