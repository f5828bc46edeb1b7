package org.afterhash.ingest.fleet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files that people send by mistake, by the bytes that they start with. */
final class ForeignFile {
  private static final List<Map.Entry<String, String>> STARTS =
      List.of(
          Map.entry("%PDF-", "a PDF"),
          Map.entry("\u0089PNG", "a picture"),
          Map.entry("\u00FF\u00D8\u00FF", "a picture"),
          Map.entry("GIF8", "a picture"),
          Map.entry("\u001F\u008B", "a packed file"),
          Map.entry("7z\u00BC\u00AF", "a packed file"),
          Map.entry("Rar!", "a packed file"),
          Map.entry("BZh9", "a packed file"));

  private ForeignFile() {}

  /** What kind of file it is, in words; nothing where it may be a list. */
  static Optional<String> kind(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 8), StandardCharsets.ISO_8859_1);
    return STARTS.stream()
        .filter(entry -> start.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
