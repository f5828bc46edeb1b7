package org.afterhash.ingest.fleet;

import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a fleet file, whatever its format was.
 *
 * @param layout how the file was understood
 * @param rows of the file, whatever its format
 * @param single whether every row is one card
 * @param currency that the file names for all prices
 */
record FleetRows(Layout layout, List<LotRow> rows, boolean single, Optional<Currency> currency) {

  FleetRows {
    rows = List.copyOf(rows);
  }

  /** Nothing that could be read. */
  static FleetRows none(Layout layout) {
    return new FleetRows(layout, List.of(), false, Optional.empty());
  }
}
