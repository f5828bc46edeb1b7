package org.afterhash.ingest.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Word lists that come with the program.
 *
 * @param words whole ones
 * @param beginnings of words that are inflected, written with an asterisk: {@code ноутбук*}
 */
record WordList(Set<String> words, Set<String> beginnings) {
  private static final int SHORTEST_BEGINNING = 3;

  static WordList of(String name) {
    var words = new HashSet<String>();
    var beginnings = new HashSet<String>();
    for (String word : read(name)) {
      if (word.endsWith("*")) {
        beginnings.add(word.substring(0, word.length() - 1));
      } else {
        words.add(word);
      }
    }
    return new WordList(Set.copyOf(words), Set.copyOf(beginnings));
  }

  /** Whether the word is in the list, or begins like one of its beginnings. */
  boolean contains(String word) {
    if (words.contains(word)) {
      return true;
    }
    for (int length = SHORTEST_BEGINNING; length <= word.length(); length++) {
      if (beginnings.contains(word.substring(0, length))) {
        return true;
      }
    }
    return false;
  }

  /** The words of a list. */
  static Set<String> read(String name) {
    return lines(name).stream()
        .flatMap(line -> Arrays.stream(line.split("[ -]+")))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What any of a list's patterns finds, each a whole word; the earlier one of two goes first. */
  static Pattern patterns(String name) {
    String any =
        lines(name).stream()
            .collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")(?![\\p{L}\\d])"));
    return Pattern.compile(any);
  }

  /** What any of a list's patterns finds, in the midst of words too. */
  static Pattern anywhere(String name) {
    return Pattern.compile(lines(name).stream().collect(Collectors.joining("|")));
  }

  /** The lines of a list; those that start with a number sign are about it, and left out. */
  static List<String> lines(String name) {
    try (InputStream in = WordList.class.getResourceAsStream("/fleet/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The resource /fleet/" + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
