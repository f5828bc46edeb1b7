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

  /** As few lines as {@link #lines} gives, of about one length: no last word stands alone. */
  static List<String> balanced(String text, double size, boolean bold, double width) {
    List<String> lines = lines(text, size, bold, width);
    if (lines.size() == 1) {
      return lines;
    }
    List<String> even = lines;
    for (double room = width; lines.size() == even.size() && room > width / 2; room *= 0.98) {
      even = lines;
      lines = lines(text, size, bold, room);
    }
    return even;
  }
}
