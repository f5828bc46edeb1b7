package org.afterhash.ingest.fleet;

import java.io.IOException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.afterhash.domain.result.Failure;
import org.afterhash.ingest.csv.PlainRow;

/**
 * The rows of a fleet file, whatever its format was; they can be read more than once.
 *
 * @param layout how the file was understood
 * @param positions of its columns, where it is a table, from 0
 * @param currency that the file names for all prices
 */
record LotTable(
    Layout layout, Map<Column, Integer> positions, Optional<Currency> currency, Pass pass) {

  LotTable {
    positions = Map.copyOf(positions);
  }

  /** Takes the rows of a fleet file in their order. */
  interface Visitor {

    /**
     * A row of the table that is plain. Whoever wants it as text says so, and is handed it as such,
     * if it is one with a card.
     *
     * @return whether it was taken
     */
    boolean plain(PlainRow row);

    /** A row that is not plain, or was not taken as one. */
    void row(LotRow row);
  }

  /** Reading all rows once. */
  interface Pass {

    /** Hands over rows and failures in the order of the file, as far as they have one. */
    void run(Visitor rows, Consumer<? super Failure> failures) throws IOException;
  }

  /** The same of a workbook with these sheets. */
  LotTable ofSheets(List<String> names) {
    return new LotTable(layout.withSheets(names), positions, currency, pass);
  }

  /** Nothing but a reason why. */
  static LotTable refused(Layout layout, Failure why) {
    return new LotTable(
        layout, Map.of(), Optional.empty(), (rows, failures) -> failures.accept(why));
  }
}
