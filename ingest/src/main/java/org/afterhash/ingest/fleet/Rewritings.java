package org.afterhash.ingest.fleet;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes in one way what is written in many, by a list of patterns and of what stands in their
 * place, one after the other.
 *
 * @param any finds what one of the list finds; most texts have nothing to rewrite
 */
record Rewritings(List<Rewriting> list, Pattern any) {
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
    List<Rewriting> list =
        WordList.lines(file).stream()
            .filter(line -> !line.startsWith("#"))
            .map(Rewriting::of)
            .toList();
    String any = list.stream().map(one -> one.pattern().pattern()).collect(Collectors.joining("|"));
    return new Rewritings(list, Pattern.compile(any));
  }

  String of(String text) {
    if (!any.matcher(text).find()) {
      return text;
    }
    String written = text;
    for (Rewriting rewriting : list) {
      written = rewriting.pattern().matcher(written).replaceAll(rewriting.replacement());
    }
    return written;
  }
}
