package org.afterhash.ingest.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.csv.Decision;
import org.afterhash.ingest.csv.PlainRow;

/**
 * Reads the rows of one table. Where one of them hangs on how the others write decimals and dates,
 * all are looked over for that before it goes on; in most files none does.
 */
final class RowReader implements LotTable.Visitor {
  private final LotTable table;
  private final Supplier<LotReader> observers;
  private final FileCards cards;
  private final UnknownCards unknown;
  private final FleetRows to;
  private final LotReader lots;
  private final PlainLots plain;

  /**
   * @param lots makes readers of such a table that have seen nothing of it
   */
  RowReader(
      LotTable table,
      Supplier<LotReader> lots,
      FileCards cards,
      UnknownCards unknown,
      FleetRows to) {
    this.table = table;
    this.observers = lots;
    this.cards = cards;
    this.unknown = unknown;
    this.to = to;
    this.lots = lots.get();
    this.plain = new PlainLots(table.positions(), cards, this.lots);
  }

  @Override
  public boolean plain(PlainRow row) {
    Optional<FleetFile.Row> read = plain.read(row);
    read.ifPresent(to::row);
    return read.isPresent();
  }

  @Override
  public void row(LotRow row) {
    lots.observe(row);
    if (lots.isOpen(row)) {
      settle();
    }
    take(row, lots.read(row));
  }

  /** What the rows showed, once all were read. */
  List<Decision> decisions() {
    if (!lots.isSettled()) {
      plain.tellObserved();
      tellMixed();
    }
    return lots.decisions();
  }

  private void settle() {
    LotReader observer = observers.get();
    var observing = new Observing(observer, new PlainLots(table.positions(), cards, observer));
    try {
      table.pass().run(observing, unheard -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    observing.plain().tellObserved();
    lots.settle(observer);
    plain.tellObserved();
    tellMixed();
  }

  private void tellMixed() {
    for (String parameter : lots.mixed()) {
      String sentence =
          "The cells do not agree on " + parameter + "; each was read as it must be meant.";
      to.failure(Failure.warning(1, "", "mixed-convention", sentence));
    }
  }

  /** Looks at rows and reads none. */
  private record Observing(LotReader lots, PlainLots plain) implements LotTable.Visitor {
    @Override
    public boolean plain(PlainRow row) {
      return plain.observe(row);
    }

    @Override
    public void row(LotRow row) {
      lots.observe(row);
    }
  }

  private void take(LotRow row, Parsed<LotReader.Lot> lot) {
    ModelNames.Match match = cards.match(row);
    String text = row.text(Column.MODEL);
    Optional<Holding> holding =
        match.model().filter(model -> lot.isGood()).map(model -> lot.value().of(model));
    to.row(
        new FleetFile.Row(
            row.line(),
            text,
            match.model(),
            match.confidence(),
            match.reason(),
            match.suggestions(),
            holding));
    lot.failures().forEach(to::failure);
    if (match.model().isEmpty()) {
      to.failure(unknown.failure(row.line(), text, match));
    }
  }
}
