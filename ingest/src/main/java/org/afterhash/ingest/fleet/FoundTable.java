package org.afterhash.ingest.fleet;

import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.csv.CsvRow;
import org.afterhash.ingest.csv.Decision;

/**
 * A table in a file.
 *
 * @param positions of the columns that are read
 * @param told what the sender said of columns
 * @param labels of all columns; empty without a header
 * @param byContent whether the column of models was found by its cells
 * @param currency that the name of the price column states
 * @param headerLine physical line of the header; 0 without one
 * @param sample the first rows themselves
 * @param header whether there is a header, and how sure that is
 */
record FoundTable(
    Map<Column, Integer> positions,
    ToldColumns told,
    List<String> labels,
    boolean byContent,
    Optional<Currency> currency,
    int headerLine,
    List<CsvRow> sample,
    Decision header) {
  private static final int EXAMPLES = 5;

  /** A whole number, with words behind it perhaps. */
  private static final Pattern FEW = Pattern.compile("\\d{1,4}(\\D.*)?");

  boolean has(Column column) {
    return positions.containsKey(column);
  }

  /**
   * A row's cells by their columns. A row with too few or too many cells gives none, and {@code
   * missing-cell} or {@code extra-cell}: its values cannot be told apart. Blank cells at its end do
   * no harm.
   */
  Parsed<LotRow> arranged(CsvRow row) {
    int width = row.cells().size();
    while (width > labels.size() && row.cells().get(width - 1).isBlank()) {
      width--;
    }
    if (width != labels.size()) {
      String sentence = "The row has " + width + " cells, the table " + labels.size() + ".";
      String code = width < labels.size() ? "missing-cell" : "extra-cell";
      return new Parsed<>(
          new LotRow(row.line(), Map.of()),
          List.of(Failure.error(row.line(), firstAfter(width), code, sentence)));
    }
    var cells = new EnumMap<Column, String>(Column.class);
    positions.forEach((column, at) -> cells.put(column, stripped(row.cells().get(at))));
    return new Parsed<>(new LotRow(row.line(), cells), List.of());
  }

  /** Without blanks around it, those that do not break included. */
  static String stripped(String cell) {
    return cell.indexOf('\u00A0') < 0 ? cell.strip() : cell.replace('\u00A0', ' ').strip();
  }

  /** Name of the first column read at or after a position; empty where there is none. */
  private String firstAfter(int position) {
    return positions.entrySet().stream()
        .filter(entry -> entry.getValue() >= position)
        .min(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey().label())
        .orElse("");
  }

  /** What each column was read as, or would be, where the table cannot be read. */
  List<Layout.ColumnMatch> matches() {
    var matches = new ArrayList<Layout.ColumnMatch>();
    for (int i = 0; i < labels.size(); i++) {
      matches.add(match(i));
    }
    return matches;
  }

  private Layout.ColumnMatch match(int position) {
    String label = labels.get(position).strip();
    List<String> examples = examples(position);
    Optional<Column> column =
        positions.entrySet().stream()
            .filter(entry -> entry.getValue() == position)
            .map(Map.Entry::getKey)
            .findFirst();
    String name = column.map(Column::label).orElse("");
    if (told.has(position)) {
      return new Layout.ColumnMatch(position + 1, label, name, 1, "You said so.", examples);
    }
    if (column.isEmpty()) {
      return new Layout.ColumnMatch(position + 1, label, name, 0, "It is not read.", examples);
    }
    if (column.get() == Column.MODEL && byContent) {
      return new Layout.ColumnMatch(
          position + 1, label, name, 0.9, "Its cells name cards.", examples);
    }
    if (label.isEmpty()) {
      return new Layout.ColumnMatch(
          position + 1, label, name, 0.8, "Its cells are small whole numbers.", examples);
    }
    boolean own = Label.of(label).words().equals(column.get().words().get(0));
    return new Layout.ColumnMatch(
        position + 1, label, name, own ? 1 : 0.95, "Its name says so.", examples);
  }

  /** Label of a column that is not read and looks as if it counted cards; empty where none does. */
  Optional<String> perhapsCount() {
    return IntStream.range(0, labels.size())
        .filter(i -> !positions.containsValue(i) && Label.of(labels.get(i)).speaksOfNumbers())
        .filter(i -> !sample.isEmpty())
        .filter(i -> examples(i).stream().allMatch(cell -> FEW.matcher(cell).matches()))
        .mapToObj(i -> labels.get(i).strip())
        .findFirst();
  }

  private List<String> examples(int position) {
    return sample.stream()
        .limit(EXAMPLES)
        .filter(row -> row.cells().size() > position)
        .map(row -> row.cells().get(position).strip())
        .toList();
  }
}
