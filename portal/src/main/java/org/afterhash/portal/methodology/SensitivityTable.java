package org.afterhash.portal.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.afterhash.domain.estimate.Sensitivity.Estimated;
import org.afterhash.domain.estimate.Sensitivity.Index;
import org.afterhash.portal.shipped.SensitivityFile;
import org.afterhash.portal.shipped.SensitivityFile.AtDate;
import org.afterhash.portal.web.Formats;

/**
 * Sobol indices of the groups of inputs, for the page of the method.
 *
 * @param of the method and the draws that they were worked out with
 * @param dates in the order of the cells of a row
 */
record SensitivityTable(String of, List<String> dates, List<Row> rows) {
  SensitivityTable {
    dates = List.copyOf(dates);
    rows = List.copyOf(rows);
  }

  /** A group's parts of the variance, with the intervals that the draws leave. */
  record Row(String label, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /** At one date: what it explains alone, and with all others it works with. */
  record Cell(String alone, String total) {}

  static SensitivityTable of(SensitivityFile file) {
    List<Map<String, Index>> dates =
        file.dates().stream()
            .map(
                at ->
                    at.indices().stream()
                        .filter(Index::group)
                        .collect(Collectors.toMap(Index::id, Function.identity())))
            .toList();
    var rows = new ArrayList<Row>();
    for (Index index : file.dates().get(0).indices()) {
      if (index.group()) {
        rows.add(
            new Row(
                index.label(),
                dates.stream().map(at -> cell(at.getOrDefault(index.id(), index))).toList()));
      }
    }
    return new SensitivityTable(
        "method " + file.methodology() + ", " + Formats.count(file.draws()) + " draws a run",
        file.dates().stream().map(AtDate::date).map(Formats::month).toList(),
        rows);
  }

  private static Cell cell(Index at) {
    return new Cell(percent(at.first()), percent(at.total()));
  }

  private static String percent(Estimated part) {
    return String.format(
        Locale.ROOT,
        "%.0f%% (%.0f to %.0f)",
        positive(part.value()),
        positive(part.low()),
        positive(part.high()));
  }

  /** The noise of the draws can put a small part below 0, which it is not. */
  private static double positive(double part) {
    return Math.max(0, 100 * part);
  }
}
