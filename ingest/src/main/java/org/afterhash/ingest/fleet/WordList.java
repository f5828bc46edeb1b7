package org.afterhash.ingest.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Word lists that come with the program. */
final class WordList {
  private WordList() {}

  /** The words of a list; lines that start with a number sign are about them. */
  static Set<String> read(String name) {
    return lines(name).stream()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> Arrays.stream(line.split("[ -]+")))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What any of a list's patterns finds, each a whole word; the earlier one of two goes first. */
  static Pattern patterns(String name) {
    String any =
        lines(name).stream()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")(?![\\p{L}\\d])"));
    return Pattern.compile(any);
  }

  /** The lines of a list. */
  static List<String> lines(String name) {
    try (InputStream in = WordList.class.getResourceAsStream("/fleet/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The resource /fleet/" + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
