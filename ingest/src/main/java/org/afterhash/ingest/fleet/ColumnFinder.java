package org.afterhash.ingest.fleet;

import java.util.ArrayList;
import java.util.Comparator;
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

  /** The first words for a site mean nothing else. */
  private static final int SURE_SITES = 4;

  private static final int FEW_SITES = 20;

  /** What only lists of single cards have, one row each: UUIDs and bus ids. */
  private static final Pattern CARD_ID =
      Pattern.compile(
          "GPU-[0-9a-f]{8}-.*|(?:[0-9A-Fa-f]{4,8}:)?[0-9A-Fa-f]{2}:[0-9A-Fa-f]{2}\\.\\d");

  private final List<CsvRow> rows;
  private final Predicate<String> isCard;
  private final Map<String, Optional<Column>> said;
  private final List<Failure> failures = new ArrayList<>();

  /**
   * @param rows the first ones, none of them blank
   * @param isCard whether a cell names a card
   * @param said what the sender said of columns, as in {@link ReadOptions#columns()}
   */
  ColumnFinder(List<CsvRow> rows, Predicate<String> isCard, Map<String, Optional<Column>> said) {
    this.rows = rows;
    this.isCard = isCard;
    this.said = said;
  }

  /**
   * The table; failures are {@code missing-label}, {@code duplicate-label}, {@code extra-label}.
   */
  Parsed<FoundTable> find(Optional<HeaderRow> told) {
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
    FoundTable found = header < 0 ? withoutHeader(decision) : withHeader(header, decision);
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
      long known = cells.stream().filter(this::isLabel).count();
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

  private boolean isLabel(String cell) {
    return Label.isKnown(cell) || said.containsKey(cell.strip());
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

  private FoundTable withHeader(int header, Decision decision) {
    CsvRow named = rows.get(header);
    List<Label> labels = named.cells().stream().map(Label::of).toList();
    List<CsvRow> below = rows.subList(header + 1, rows.size());
    ToldColumns told = ToldColumns.of(said, named, true, failures::add);
    Map<Column, Integer> positions = told.positions();
    for (Column column : Column.values()) {
      if (!positions.containsKey(column)) {
        (column == Column.SITE
                ? siteColumn(places(column, labels, told), labels, below)
                : position(column, places(column, labels, told), named, below))
            .ifPresent(at -> positions.put(column, at));
      }
    }
    boolean byContent = !positions.containsKey(Column.MODEL);
    if (byContent) {
      cardColumn(below, labels.size(), taken(positions, told))
          .ifPresent(at -> positions.put(Column.MODEL, at));
    }
    if (!positions.containsKey(Column.MODEL)) {
      String missing = "There is no column named model, and none that holds names of cards.";
      failures.add(Failure.error(named.line(), "model", "missing-label", missing));
    }
    reportExtra(named, taken(positions, told));
    Integer price = positions.get(Column.PRICE);
    return new FoundTable(
        positions,
        told,
        named.cells(),
        byContent,
        price == null ? Optional.empty() : labels.get(price).currency(),
        named.line(),
        below,
        decision);
  }

  private static Set<Integer> taken(Map<Column, Integer> positions, ToldColumns told) {
    var taken = new HashSet<>(positions.values());
    taken.addAll(told.meanings().keySet());
    return taken;
  }

  private void reportExtra(CsvRow named, Set<Integer> taken) {
    for (int i = 0; i < named.cells().size(); i++) {
      if (!taken.contains(i)) {
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

  /** Where the words for a column stand, the likeliest first. */
  private static List<Integer> places(Column column, List<Label> labels, ToldColumns told) {
    return IntStream.range(0, labels.size())
        .filter(i -> !told.has(i))
        .filter(i -> labels.get(i).place().filter(p -> p.column() == column).isPresent())
        .boxed()
        .sorted(Comparator.comparingInt(i -> rank(labels.get(i))))
        .toList();
  }

  /**
   * Where a column stands: where its likeliest word is; among cards, where most cells are cards.
   */
  private Optional<Integer> position(
      Column column, List<Integer> places, CsvRow named, List<CsvRow> below) {
    if (places.size() < 2) {
      return places.stream().findFirst();
    }
    int first = rank(Label.of(named.cells().get(places.get(0))));
    int second = rank(Label.of(named.cells().get(places.get(1))));
    if (first == 0 && second > 0) {
      return Optional.of(places.get(0));
    }
    if (column == Column.MODEL && first > 0) {
      return places.stream()
          .max(Comparator.comparingDouble(i -> cardShare(below, i)))
          .filter(i -> cardShare(below, i) > 0)
          .or(() -> places.stream().findFirst());
    }
    return twice(column, named, places);
  }

  /**
   * Where sites are named: at the likeliest word. One that may also name places within a building
   * does not count where nearly every row has another.
   */
  private static Optional<Integer> siteColumn(
      List<Integer> places, List<Label> labels, List<CsvRow> below) {
    return places.stream()
        .filter(at -> rank(labels.get(at)) < SURE_SITES || isRepeated(below, at))
        .findFirst();
  }

  private static boolean isRepeated(List<CsvRow> below, int column) {
    List<String> cells =
        below.stream()
            .limit(SAMPLE)
            .filter(row -> row.cells().size() > column)
            .map(row -> row.cells().get(column))
            .toList();
    long different = cells.stream().distinct().count();
    return different <= FEW_SITES || different <= MOSTLY * cells.size();
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

  private FoundTable withoutHeader(Decision decision) {
    CsvRow first = rows.get(0);
    int width = first.cells().size();
    ToldColumns told = ToldColumns.of(said, first, false, failures::add);
    Map<Column, Integer> positions = told.positions();
    boolean byContent = !positions.containsKey(Column.MODEL);
    if (byContent) {
      cardColumn(rows, width, taken(positions, told))
          .ifPresent(at -> positions.put(Column.MODEL, at));
    }
    if (!positions.containsKey(Column.MODEL)) {
      fail(
          "model",
          "No row names the columns, and no column holds names of cards. Put a line"
              + " \"model,count\" above the rows.");
    } else if (!positions.containsKey(Column.COUNT)) {
      countColumn(positions, told).ifPresent(at -> positions.put(Column.COUNT, at));
    }
    List<String> unnamed = IntStream.range(0, width).mapToObj(i -> "").toList();
    return new FoundTable(positions, told, unnamed, byContent, Optional.empty(), 0, rows, decision);
  }

  private void fail(String column, String sentence) {
    failures.add(Failure.error(rows.get(0).line(), column, "missing-label", sentence));
  }

  /** Where the numbers of cards stand without a header; nowhere where a row is a card. */
  private Optional<Integer> countColumn(Map<Column, Integer> positions, ToldColumns told) {
    List<String> cells = rows.get(0).cells();
    List<Integer> open =
        IntStream.range(0, cells.size())
            .filter(i -> !taken(positions, told).contains(i))
            .boxed()
            .toList();
    if (open.isEmpty() || cells.stream().anyMatch(ColumnFinder::isCardId)) {
      return Optional.empty();
    }
    if (open.size() == 1 && isCounts(open.get(0), cells.size())) {
      return Optional.of(open.get(0));
    }
    fail(
        "count",
        "No row names the columns, so the number of cards cannot be told from other figures. Put"
            + " a line such as \"model,count\" above the rows.");
    return Optional.empty();
  }

  private static boolean isCardId(String cell) {
    return CARD_ID.matcher(cell.strip()).matches();
  }

  /** Whether cells are numbers of cards, and do not merely number the rows. */
  private boolean isCounts(int column, int width) {
    List<String> cells =
        rows.stream()
            .limit(SAMPLE)
            .filter(row -> row.cells().size() == width)
            .map(row -> row.cells().get(column).strip())
            .toList();
    boolean numbersRows =
        cells.size() > 1
            && IntStream.range(0, cells.size())
                .allMatch(i -> cells.get(i).equals(Integer.toString(i + 1)));
    return !numbersRows && cells.stream().allMatch(cell -> cell.matches("[1-9]\\d{0,6} ?[x×]?"));
  }

  private Optional<Integer> cardColumn(List<CsvRow> below, int width, Set<Integer> taken) {
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
