package org.afterhash.ingest.fleet;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes in one way what is written in many, by a list of patterns and of what stands in their
 * place, one after the other.
 */
record Rewritings(List<Rewriting> list) {
  private static final String ARROW = " ->";

  private record Rewriting(Pattern pattern, String replacement) {
    static Rewriting of(String line) {
      int arrow = line.indexOf(ARROW);
      String replacement = line.substring(arrow + ARROW.length()).strip();
      return new Rewriting(
          Pattern.compile(line.substring(0, arrow)), replacement.isEmpty() ? " " : replacement);
    }
  }

  /** Reads a list, a line each: pattern, arrow, replacement; none is a blank. */
  static Rewritings read(String file) {
    return new Rewritings(WordList.lines(file).stream().map(Rewriting::of).toList());
  }

  String of(String text) {
    String written = text;
    for (Rewriting rewriting : list) {
      written = rewriting.pattern().matcher(written).replaceAll(rewriting.replacement());
    }
    return written;
  }
}
