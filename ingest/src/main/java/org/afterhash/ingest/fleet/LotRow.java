package org.afterhash.ingest.fleet;

import java.util.EnumMap;
import java.util.Map;

/**
 * A row of a fleet file.
 *
 * @param line physical line on which it starts
 * @param cells stripped; columns that the file has not are absent
 */
record LotRow(int line, Map<Column, String> cells) {

  /** A cell, empty where the file has no such column. */
  String text(Column column) {
    return cells.getOrDefault(column, "");
  }

  LotRow with(Column column, String text) {
    var changed = new EnumMap<Column, String>(Column.class);
    changed.putAll(cells);
    changed.put(column, text);
    return new LotRow(line, changed);
  }
}
