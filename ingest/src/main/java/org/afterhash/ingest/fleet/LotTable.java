package org.afterhash.ingest.fleet;

import java.io.IOException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.afterhash.domain.result.Failure;

/**
 * The rows of a fleet file, whatever its format was; they can be read more than once.
 *
 * @param layout how the file was understood
 * @param columns that its rows have
 * @param currency that the file names for all prices
 */
record LotTable(Layout layout, Set<Column> columns, Optional<Currency> currency, Pass pass) {

  LotTable {
    columns = Set.copyOf(columns);
  }

  /** Reading all rows once. */
  interface Pass {

    /** Hands over rows and failures in the order of the file, as far as they have one. */
    void run(Consumer<? super LotRow> rows, Consumer<? super Failure> failures) throws IOException;
  }

  /** The same of a workbook with these sheets. */
  LotTable ofSheets(List<String> names) {
    return new LotTable(layout.withSheets(names), columns, currency, pass);
  }

  /** Nothing but a reason why. */
  static LotTable refused(Layout layout, Failure why) {
    return new LotTable(
        layout, Set.of(), Optional.empty(), (rows, failures) -> failures.accept(why));
  }
}
