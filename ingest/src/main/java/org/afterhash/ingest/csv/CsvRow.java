package org.afterhash.ingest.csv;

import java.util.List;

/**
 * A row of a CSV file.
 *
 * @param line physical line on which it starts, from 1
 * @param cells unquoted, otherwise as in the file
 */
public record CsvRow(int line, List<String> cells) {

  public CsvRow {
    cells = List.copyOf(cells);
  }

  /** Whether every cell is blank. */
  public boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
