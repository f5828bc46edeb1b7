package org.afterhash.ingest.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;

/** Where the columns that a reader knows stand in a file. */
final class Header {
  private static final int ABSENT = -1;

  private final List<String> columns;
  private final int[] positions;
  private final int width;

  private Header(List<String> columns, int[] positions, int width) {
    this.columns = columns;
    this.positions = positions;
    this.width = width;
  }

  /**
   * Matches a file's first row, whatever its case, blanks around names and order of columns.
   * Failures are {@code duplicate-label} and {@code missing-label}, errors both, and {@code
   * extra-label} of the level given.
   *
   * @param columns names that the reader knows, in its own order
   * @param required those that have to be there
   * @param unknown how grave a column is that the reader does not know
   */
  static Parsed<Header> match(
      CsvRow first, List<String> columns, Set<String> required, Failure.Level unknown) {
    var failures = new ArrayList<Failure>();
    int[] positions = new int[columns.size()];
    Arrays.fill(positions, ABSENT);
    for (int i = 0; i < first.cells().size(); i++) {
      String label = first.cells().get(i).strip();
      int column = columns.indexOf(label.toLowerCase(Locale.ROOT));
      if (column < 0) {
        failures.add(extra(first.line(), i, label, unknown));
      } else if (positions[column] != ABSENT) {
        String twice = "Two columns are named " + columns.get(column) + ".";
        failures.add(Failure.error(first.line(), columns.get(column), "duplicate-label", twice));
      } else {
        positions[column] = i;
      }
    }
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] == ABSENT && required.contains(columns.get(i))) {
        String missing = "There is no column named " + columns.get(i) + ".";
        failures.add(Failure.error(first.line(), columns.get(i), "missing-label", missing));
      }
    }
    return new Parsed<>(new Header(columns, positions, first.cells().size()), failures);
  }

  private static Failure extra(int line, int index, String label, Failure.Level level) {
    String column = label.isEmpty() ? "Column " + (index + 1) + " has no name" : quoted(label);
    return new Failure(level, line, label, "extra-label", column + ", and is not read.");
  }

  private static String quoted(String label) {
    return Excerpt.of(label) + " is not a column known here";
  }

  /**
   * The row's cells in the order of the columns that the reader knows, empty where the file has no
   * such column. A row with too few or too many cells gives none, and {@code missing-cell} or
   * {@code extra-cell}: its values cannot be told apart.
   */
  Parsed<List<String>> cells(CsvRow row) {
    int cells = row.cells().size();
    if (cells != width) {
      String sentence = "The row has " + cells + " cells, the header " + width + ".";
      String code = cells < width ? "missing-cell" : "extra-cell";
      return new Parsed<>(
          List.of(), List.of(Failure.error(row.line(), firstAfter(cells), code, sentence)));
    }
    var ordered = new ArrayList<String>(positions.length);
    for (int position : positions) {
      ordered.add(position == ABSENT ? "" : row.cells().get(position));
    }
    return new Parsed<>(List.copyOf(ordered), List.of());
  }

  /** Name of the first known column at or after a position; empty where there is none. */
  private String firstAfter(int position) {
    int nearest = ABSENT;
    for (int i = 0; i < positions.length; i++) {
      boolean after = positions[i] >= position;
      if (after && (nearest == ABSENT || positions[i] < positions[nearest])) {
        nearest = i;
      }
    }
    return nearest == ABSENT ? "" : columns.get(nearest);
  }
}
