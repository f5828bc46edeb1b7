package org.afterhash.portal.industry;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Part of a sentence.
 *
 * @param address where the figure in it is explained; empty for plain words
 */
record Phrase(String text, String address) {

  static Phrase plain(String text) {
    return new Phrase(text, "");
  }

  /** A figure that is explained in a section of the page. */
  static Phrase figure(String text, String section) {
    return new Phrase(text, "#" + section);
  }

  /** The sentence without its links. */
  static String joined(List<Phrase> phrases) {
    return phrases.stream().map(Phrase::text).collect(Collectors.joining());
  }
}
