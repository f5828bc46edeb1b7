package org.afterhash.ingest.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.csv.CsvRow;
import org.afterhash.ingest.csv.Decision;
import org.afterhash.ingest.csv.Excerpt;

/** Finds a table in rows: its header, if it has one, and its columns by their names or cells. */
final class ColumnFinder {
  private static final int FIRST_ROWS = 30;
  private static final int SAMPLE = 200;
  private static final double MOSTLY = 0.5;

  /** What only lists of single cards have, one row each: UUIDs and bus ids. */
  private static final Pattern CARD_ID =
      Pattern.compile(
          "GPU-[0-9a-f]{8}-.*|(?:[0-9A-Fa-f]{4,8}:)?[0-9A-Fa-f]{2}:[0-9A-Fa-f]{2}\\.\\d");

  private final List<CsvRow> rows;
  private final Predicate<String> isCard;
  private final List<Failure> failures = new ArrayList<>();

  /**
   * @param rows none of them blank
   * @param isCard whether a cell names a card
   */
  ColumnFinder(List<CsvRow> rows, Predicate<String> isCard) {
    this.rows = rows;
    this.isCard = isCard;
  }

  /**
   * The table; failures are {@code missing-label}, {@code duplicate-label}, {@code extra-label}.
   */
  Parsed<Optional<FoundTable>> find(Optional<HeaderRow> told) {
    int header = told.equals(Optional.of(HeaderRow.NO)) ? -1 : headerByWords();
    if (header < 0 && told.equals(Optional.of(HeaderRow.YES))) {
      header = 0;
    }
    double sureness = header < 0 ? 0.9 : 0.99;
    if (header < 0) {
      header = told.isPresent() ? -1 : headerByContent();
      sureness = header < 0 ? sureness : 0.7;
    }
    Decision decision = decision(told, header, sureness);
    Optional<FoundTable> found =
        header < 0 ? withoutHeader(decision) : withHeader(header, decision);
    return new Parsed<>(found, failures);
  }

  private Decision decision(Optional<HeaderRow> told, int header, double sureness) {
    if (told.isPresent()) {
      return Decision.told("header", told.get().word());
    }
    return header < 0
        ? new Decision("header", "no", sureness, "No row names columns.")
        : new Decision(
            "header", "yes", sureness, "Line " + rows.get(header).line() + " names columns.");
  }

  /** The row above the first card that names most columns; -1 when none does. */
  private int headerByWords() {
    int best = -1;
    long most = 0;
    for (int i = 0; i < Math.min(rows.size(), FIRST_ROWS); i++) {
      List<String> cells = rows.get(i).cells();
      long known = cells.stream().filter(Label::isKnown).count();
      if (known > most) {
        best = i;
        most = known;
      }
      if (cells.stream().anyMatch(isCard)) {
        break;
      }
    }
    return best;
  }

  /** The row above the first one with a card, when it is as wide and has no figures. */
  private int headerByContent() {
    for (int i = 0; i < Math.min(rows.size(), FIRST_ROWS); i++) {
      if (rows.get(i).cells().stream().anyMatch(isCard)) {
        boolean named =
            i > 0
                && rows.get(i).cells().size() > 1
                && rows.get(i - 1).cells().size() == rows.get(i).cells().size()
                && rows.get(i - 1).cells().stream().noneMatch(cell -> cell.matches(".*\\d.*"));
        return named ? i - 1 : -1;
      }
    }
    return -1;
  }

  private Optional<FoundTable> withHeader(int header, Decision decision) {
    CsvRow named = rows.get(header);
    List<Label> labels = named.cells().stream().map(Label::of).toList();
    List<CsvRow> below = rows.subList(header + 1, rows.size());
    var positions = new EnumMap<Column, Integer>(Column.class);
    for (Column column : Column.values()) {
      position(column, labels, named, below).ifPresent(at -> positions.put(column, at));
    }
    boolean byContent = !positions.containsKey(Column.MODEL);
    if (byContent) {
      cardColumn(below, new HashSet<>(positions.values()))
          .ifPresent(at -> positions.put(Column.MODEL, at));
    }
    if (!positions.containsKey(Column.MODEL)) {
      String missing = "There is no column named model, and none that holds names of cards.";
      failures.add(Failure.error(named.line(), "model", "missing-label", missing));
    }
    reportExtra(named, positions);
    Integer price = positions.get(Column.PRICE);
    return failures.stream().anyMatch(Failure::isError)
        ? Optional.empty()
        : Optional.of(
            new FoundTable(
                positions,
                named.cells(),
                byContent,
                price == null ? Optional.empty() : labels.get(price).currency(),
                rows.subList(0, header),
                below,
                decision));
  }

  private void reportExtra(CsvRow named, Map<Column, Integer> positions) {
    for (int i = 0; i < named.cells().size(); i++) {
      if (!positions.containsValue(i)) {
        String label = named.cells().get(i).strip();
        String column =
            label.isEmpty()
                ? "Column " + (i + 1) + " has no name"
                : Excerpt.of(label) + " is not a column known here";
        failures.add(
            Failure.warning(named.line(), label, "extra-label", column + ", and is not read."));
      }
    }
  }

  /**
   * Where a column stands: where its likeliest word is; among cards, where most cells are cards.
   */
  private Optional<Integer> position(
      Column column, List<Label> labels, CsvRow named, List<CsvRow> below) {
    List<Integer> places =
        IntStream.range(0, labels.size())
            .filter(i -> labels.get(i).place().filter(p -> p.column() == column).isPresent())
            .boxed()
            .sorted(Comparator.comparingInt(i -> rank(labels.get(i))))
            .toList();
    if (places.size() < 2 || rank(labels.get(places.get(0))) == 0) {
      return places.size() > 1 && rank(labels.get(places.get(1))) == 0
          ? twice(column, named, places)
          : places.stream().findFirst();
    }
    if (column == Column.MODEL) {
      return places.stream()
          .max(Comparator.comparingDouble(i -> cardShare(below, i)))
          .filter(i -> cardShare(below, i) > 0)
          .or(() -> places.stream().findFirst());
    }
    return twice(column, named, places);
  }

  private static int rank(Label label) {
    return label.place().map(Label.Place::rank).orElse(Integer.MAX_VALUE);
  }

  private Optional<Integer> twice(Column column, CsvRow named, List<Integer> places) {
    String sentence =
        "Two columns are named "
            + column.label()
            + ": "
            + Excerpt.of(named.cells().get(places.get(0)))
            + " and "
            + Excerpt.of(named.cells().get(places.get(1)))
            + ".";
    failures.add(Failure.error(named.line(), column.label(), "duplicate-label", sentence));
    return Optional.of(places.get(0));
  }

  private Optional<FoundTable> withoutHeader(Decision decision) {
    int width = rows.get(0).cells().size();
    var positions = new EnumMap<Column, Integer>(Column.class);
    Optional<Integer> cards = cardColumn(rows, Set.of());
    if (cards.isEmpty()) {
      String missing =
          "No row names the columns, and no column holds names of cards. Put a line"
              + " \"model,count\" above the rows.";
      failures.add(Failure.error(rows.get(0).line(), "model", "missing-label", missing));
      return Optional.empty();
    }
    int model = cards.get();
    positions.put(Column.MODEL, model);
    boolean single = width == 1 || rows.get(0).cells().stream().anyMatch(ColumnFinder::isCardId);
    if (!single && width == 2 && isCounts(1 - model)) {
      positions.put(Column.COUNT, 1 - model);
    } else if (!single) {
      String missing =
          "No row names the columns, so the number of cards cannot be told from other figures. Put"
              + " a line such as \"model,count\" above the rows.";
      failures.add(Failure.error(rows.get(0).line(), "count", "missing-label", missing));
      return Optional.empty();
    }
    List<String> unnamed = IntStream.range(0, width).mapToObj(i -> "").toList();
    return Optional.of(
        new FoundTable(positions, unnamed, true, Optional.empty(), List.of(), rows, decision));
  }

  private static boolean isCardId(String cell) {
    return CARD_ID.matcher(cell.strip()).matches();
  }

  /** Whether cells are numbers of cards, and do not merely number the rows. */
  private boolean isCounts(int column) {
    List<String> cells =
        rows.stream()
            .limit(SAMPLE)
            .filter(row -> row.cells().size() == 2)
            .map(row -> row.cells().get(column).strip())
            .toList();
    boolean numbersRows =
        cells.size() > 1
            && IntStream.range(0, cells.size())
                .allMatch(i -> cells.get(i).equals(Integer.toString(i + 1)));
    return !numbersRows && cells.stream().allMatch(cell -> cell.matches("[1-9]\\d{0,6} ?[x×]?"));
  }

  private Optional<Integer> cardColumn(List<CsvRow> below, Set<Integer> taken) {
    int width = below.stream().limit(SAMPLE).mapToInt(row -> row.cells().size()).max().orElse(0);
    return IntStream.range(0, width)
        .filter(i -> !taken.contains(i))
        .boxed()
        .max(Comparator.comparingDouble(i -> cardShare(below, i)))
        .filter(i -> cardShare(below, i) >= MOSTLY);
  }

  private double cardShare(List<CsvRow> below, int column) {
    List<String> cells =
        below.stream()
            .limit(SAMPLE)
            .filter(row -> row.cells().size() > column)
            .map(row -> row.cells().get(column))
            .filter(cell -> !cell.isBlank())
            .toList();
    return cells.isEmpty() ? 0 : (double) cells.stream().filter(isCard).count() / cells.size();
  }
}
