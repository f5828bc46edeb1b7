package org.afterhash.ingest.fleet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;

/**
 * A fleet file as read.
 *
 * @param layout how the file was understood
 * @param fleet one holding for each usable row, in the order of the file; of files with a row for
 *     each card, one for all that are alike
 * @param rows all rows whose cells could be told apart, in the order of the file
 */
public record FleetFile(Layout layout, Fleet fleet, List<Row> rows) {

  public FleetFile {
    rows = List.copyOf(rows);
  }

  /** Keeps all that a reader finds. */
  static final class Kept implements FleetRows {
    private final List<Row> rows = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final Runnable onRow;

    Kept(Runnable onRow) {
      this.onRow = onRow;
    }

    @Override
    public void row(Row row) {
      rows.add(row);
      onRow.run();
    }

    @Override
    public void failure(Failure failure) {
      failures.add(failure);
    }

    Parsed<FleetFile> of(Layout layout) {
      List<Holding> all = rows.stream().flatMap(row -> row.holding().stream()).toList();
      List<Holding> holdings = layout.rowPerCard() ? summed(all) : all;
      return new Parsed<>(new FleetFile(layout, new Fleet(holdings), rows), failures);
    }

    /** Like holdings made one, in the order of their first. */
    private static List<Holding> summed(List<Holding> holdings) {
      var counts = new LinkedHashMap<Holding, Integer>();
      for (Holding h : holdings) {
        counts.merge(h.withCount(1), h.count(), Math::addExact);
      }
      return counts.entrySet().stream()
          .map(entry -> entry.getKey().withCount(entry.getValue()))
          .toList();
    }
  }

  /** Rows whose card is not certain. */
  public List<Row> unresolved() {
    return rows.stream().filter(row -> row.model().isEmpty()).toList();
  }

  /**
   * How a row was understood.
   *
   * @param line physical line on which it starts
   * @param text the name of the card, as in the file
   * @param model empty where no model is certain
   * @param confidence that it is this model: 0 to 1
   * @param reason why it is, or why none is certain, a sentence
   * @param suggestions up to three models that may have been meant
   * @param holding what the row says is owned; empty where it cannot be used
   */
  public record Row(
      int line,
      String text,
      Optional<GpuModelId> model,
      double confidence,
      String reason,
      List<GpuModelId> suggestions,
      Optional<Holding> holding) {

    public Row {
      suggestions = List.copyOf(suggestions);
    }

    /** Whether the row became a holding. */
    public boolean usable() {
      return holding.isPresent();
    }
  }
}
