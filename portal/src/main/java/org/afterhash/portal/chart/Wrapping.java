package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks sentences into lines. */
final class Wrapping {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Wrapping() {}

  /** Lines no wider than {@code width}, except where a single word is. */
  static List<String> lines(String text, double size, boolean bold, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : SPACES.split(text.strip(), -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && TextWidths.of(longer, bold) * size > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return List.copyOf(lines);
  }
}
