package org.afterhash.portal.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.ingest.fleet.FleetFile;
import org.afterhash.portal.value.Asked.Choice;

/**
 * A text in the column of cards that names none we know for certain: one answer holds for all rows
 * with it.
 *
 * @param rows how many, and the first line, in words
 * @param reason why none is certain, a sentence
 * @param suggestions models that may be meant, the likeliest first
 */
record UnknownText(String text, String rows, String reason, List<Choice> suggestions) {

  static List<UnknownText> of(FleetFile file, GpuCatalogue catalogue) {
    var byText =
        file.unresolved().stream()
            .filter(row -> !row.text().isBlank())
            .collect(
                Collectors.groupingBy(
                    FleetFile.Row::text, LinkedHashMap::new, Collectors.toList()));
    return new ArrayList<>(byText.values())
        .stream()
            .sorted(Comparator.comparingInt(rows -> -rows.size()))
            .map(rows -> of(rows, catalogue))
            .toList();
  }

  private static UnknownText of(List<FleetFile.Row> rows, GpuCatalogue catalogue) {
    FleetFile.Row first = rows.get(0);
    String lines =
        rows.size() == 1
            ? "line " + first.line()
            : rows.size() + " rows, the first on line " + first.line();
    return new UnknownText(
        first.text(),
        lines,
        first.reason(),
        first.suggestions().stream()
            .map(
                id -> new Choice(id + " " + Answers.MODEL + first.text(), catalogue.get(id).name()))
            .toList());
  }
}
