package org.afterhash.ingest.fleet;

import java.util.List;
import java.util.Optional;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.gpu.GpuModelId;

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
   * @param usable whether the row became a holding
   */
  public record Row(
      int line,
      String text,
      Optional<GpuModelId> model,
      double confidence,
      String reason,
      List<GpuModelId> suggestions,
      boolean usable) {

    public Row {
      suggestions = List.copyOf(suggestions);
    }
  }
}
