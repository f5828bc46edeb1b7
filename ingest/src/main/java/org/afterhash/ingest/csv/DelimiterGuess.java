package org.afterhash.ingest.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds out what parts the cells of a text: what names columns, and parts most rows alike. */
final class DelimiterGuess {
  private static final int SAMPLE_LINES = 200;
  private static final int LONGEST_LINE = 20_000;
  private static final int HEADER_LINES = 30;

  private DelimiterGuess() {}

  /**
   * How well a delimiter fits.
   *
   * @param labels most known labels that it cuts out of one of the first lines
   * @param evenness share of the lines that it cuts into the commonest number of cells above 1
   * @param width that number
   */
  private record Fit(Delimiter delimiter, int labels, double evenness, int width) {
    double score() {
      return Math.min(labels, 3) + evenness;
    }
  }

  /**
   * The likeliest delimiter.
   *
   * @param isLabel whether a cell is the name of a column that the reader knows
   */
  static Settled<Delimiter> of(String text, Predicate<String> isLabel) {
    List<String> lines = sample(text);
    List<Fit> fits =
        Arrays.stream(Delimiter.values())
            .map(delimiter -> fit(delimiter, lines, isLabel))
            .sorted(Comparator.comparingDouble(Fit::score).reversed())
            .toList();
    Fit best = fits.get(0);
    if (best.width() < 2) {
      return settled(Delimiter.COMMA, 0.5, "The rows have one cell each.");
    }
    double lead = Math.min(1, best.score() - fits.get(1).score());
    return settled(
        best.delimiter(),
        Math.rint((0.5 + 0.5 * lead) * 100) / 100,
        "It cuts "
            + Math.round(best.evenness() * 100)
            + " % of the rows into "
            + best.width()
            + " cells.");
  }

  private static Settled<Delimiter> settled(Delimiter value, double sureness, String reason) {
    return new Settled<>(value, new Decision("delimiter", value.word(), sureness, reason));
  }

  private static List<String> sample(String text) {
    var lines = new ArrayList<String>();
    int start = 0;
    for (int i = 0; i <= text.length() && lines.size() < SAMPLE_LINES; i++) {
      boolean ends = i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r';
      if (ends) {
        String line = text.substring(start, Math.min(i, start + LONGEST_LINE));
        if (!line.isBlank()) {
          lines.add(line);
        }
        start = i + 1;
      }
    }
    return lines;
  }

  private static Fit fit(Delimiter delimiter, List<String> lines, Predicate<String> isLabel) {
    Map<Integer, Integer> widths = new HashMap<>();
    int labels = 0;
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i), delimiter.character());
      widths.merge(cells.size(), 1, Integer::sum);
      if (i < HEADER_LINES && cells.size() > 1) {
        labels = Math.max(labels, (int) cells.stream().filter(isLabel).count());
      }
    }
    widths.remove(1);
    if (widths.isEmpty()) {
      return new Fit(delimiter, 0, 0, 1);
    }
    int common = Collections.max(widths.values());
    int width =
        widths.entrySet().stream()
            .filter(entry -> entry.getValue() == common)
            .mapToInt(Map.Entry::getKey)
            .max()
            .orElse(1);
    return new Fit(delimiter, labels, (double) common / lines.size(), width);
  }

  private static List<String> cells(String line, char delimiter) {
    var cells = new ArrayList<String>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == delimiter && !quoted) {
        cells.add(unquoted(line.substring(start, i)));
        start = i + 1;
      }
    }
    cells.add(unquoted(line.substring(start)));
    return cells;
  }

  private static String unquoted(String cell) {
    return cell.replace("\"", "").strip();
  }
}
