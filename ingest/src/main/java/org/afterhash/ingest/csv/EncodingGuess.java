package org.afterhash.ingest.csv;

import java.nio.charset.StandardCharsets;

/** Finds out how a file's characters are written. */
final class EncodingGuess {
  /** Bytes that are looked at where none is decisive. */
  private static final int SAMPLE = 4096;

  private EncodingGuess() {}

  /** The likeliest encoding, and how sure that is. */
  static Settled<Encoding> of(byte[] file) {
    if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
      return mark(Encoding.UTF_8);
    }
    if (startsWith(file, 0xFF, 0xFE)) {
      return mark(Encoding.UTF_16LE);
    }
    if (startsWith(file, 0xFE, 0xFF)) {
      return mark(Encoding.UTF_16BE);
    }
    int length = Math.min(file.length, SAMPLE);
    int evenZeros = zeros(file, 0, length);
    int oddZeros = zeros(file, 1, length);
    if (Math.max(evenZeros, oddZeros) > length / 5 && Math.min(evenZeros, oddZeros) < length / 50) {
      return settled(
          oddZeros > evenZeros ? Encoding.UTF_16LE : Encoding.UTF_16BE,
          0.9,
          "Every other byte is zero.");
    }
    return withoutZeros(file);
  }

  private static Settled<Encoding> withoutZeros(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    long damaged = text.chars().filter(c -> c == 0xFFFD).count();
    long foreign = text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
    if (damaged == 0) {
      return settled(
          Encoding.UTF_8,
          foreign == 0 ? 1 : 0.99,
          foreign == 0 ? "All characters are plain ASCII." : "All of it is valid UTF-8.");
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

  private static int zeros(byte[] file, int from, int to) {
    int zeros = 0;
    for (int i = from; i < to; i += 2) {
      if (file[i] == 0) {
        zeros++;
      }
    }
    return zeros;
  }
}
