package org.afterhash.ingest.fleet;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.afterhash.domain.result.Failure;
import org.afterhash.ingest.csv.CsvRow;
import org.afterhash.ingest.csv.Excerpt;

/**
 * What the sender of a file said of its columns, at their positions.
 *
 * @param meanings by position, from 0; one that means nothing is not to be read
 */
record ToldColumns(Map<Integer, Optional<Column>> meanings) {

  /**
   * Finds the columns that were spoken of. Failures are {@code missing-label} for one that the file
   * has not, and {@code duplicate-label} for two of one meaning.
   *
   * @param said as in {@link ReadOptions#columns()}
   * @param first the header, or the first row of a file without one
   * @param named whether {@code first} is a header
   */
  static ToldColumns of(
      Map<String, Optional<Column>> said,
      CsvRow first,
      boolean named,
      Consumer<? super Failure> failures) {
    var meanings = new TreeMap<Integer, Optional<Column>>();
    for (String name : new TreeSet<>(said.keySet())) {
      Set<Integer> places = places(name, first.cells(), named);
      if (places.isEmpty()) {
        String sentence = "There is no column " + Excerpt.of(name) + ", of which you spoke.";
        failures.accept(Failure.error(first.line(), name, "missing-label", sentence));
      }
      places.forEach(at -> meanings.put(at, said.getOrDefault(name, Optional.empty())));
    }
    var told = new ToldColumns(meanings);
    told.reportDoubles(first.line(), failures);
    return told;
  }

  private static Set<Integer> places(String name, List<String> cells, boolean named) {
    var places = new TreeSet<Integer>();
    for (int i = 0; i < cells.size(); i++) {
      if (name.equals("#" + (i + 1)) || (named && cells.get(i).strip().equals(name.strip()))) {
        places.add(i);
      }
    }
    return places;
  }

  private void reportDoubles(int line, Consumer<? super Failure> failures) {
    var seen = new HashSet<Column>();
    for (Optional<Column> meaning : meanings.values()) {
      if (meaning.isPresent() && !seen.add(meaning.get())) {
        String column = meaning.get().label();
        String sentence = "You said of two columns that they are " + column + ".";
        failures.accept(Failure.error(line, column, "duplicate-label", sentence));
      }
    }
  }

  boolean has(int position) {
    return meanings.containsKey(position);
  }

  /** Positions of the columns that are to be read. */
  Map<Column, Integer> positions() {
    var positions = new EnumMap<Column, Integer>(Column.class);
    meanings.forEach((at, meaning) -> meaning.ifPresent(column -> positions.put(column, at)));
    return positions;
  }
}
