package org.afterhash.ingest.fleet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.csv.CsvRow;
import org.afterhash.ingest.csv.Decision;
import org.afterhash.ingest.csv.PlainRow;
import org.afterhash.ingest.csv.RowVisitor;
import org.afterhash.ingest.csv.TextFile;

/** Turns the rows of a table, of text or of a spreadsheet, into rows of a fleet. */
final class TableRows {
  private static final Pattern TIMES = Pattern.compile("([1-9]\\d{0,6})\\h?[x×]\\h+(\\S.*)");
  private static final Pattern RULE = Pattern.compile("\\h*(?::?[-=_]{2,}:?\\h*)?");
  private static final Set<String> SUMS =
      Set.of("total", "totals", "sum", "subtotal", "summe", "gesamt", "insgesamt", "итого", "合计");

  /** Rows that are looked at to find the table; more than those that decide anything. */
  private static final int HEAD = 250;

  private static final String HEADER_BROKEN =
      "This row cannot be read and may name the columns, so no row below it was read.";

  private final String format;
  private final RowSource source;
  private final Predicate<String> isCard;
  private final ReadOptions options;

  /** Rows that can be read again and again; each stream is to be closed. */
  interface RowSource {
    Stream<CsvRow> rows(Consumer<? super Failure> failures) throws IOException;

    /** Hands over all rows, those that are plain as such, if it can tell them. */
    default void read(RowVisitor visitor, Consumer<? super Failure> failures) throws IOException {
      try (Stream<CsvRow> rows = rows(failures)) {
        rows.forEach(visitor::row);
      }
    }

    static RowSource of(TextFile text) {
      return new RowSource() {
        @Override
        public Stream<CsvRow> rows(Consumer<? super Failure> failures) throws IOException {
          return text.rows(failures);
        }

        @Override
        public void read(RowVisitor visitor, Consumer<? super Failure> failures)
            throws IOException {
          text.read(visitor, failures);
        }
      };
    }
  }

  /**
   * @param format name of the file's format
   * @param isCard whether a cell names a card
   */
  TableRows(String format, RowSource source, Predicate<String> isCard, ReadOptions options) {
    this.format = format;
    this.source = source;
    this.isCard = isCard;
    this.options = options;
  }

  /** The fleet's rows; without a table there are none, and an error. */
  LotTable read(List<Decision> decisions) throws IOException {
    var early = new ArrayList<Failure>();
    List<CsvRow> head = head(early);
    if (head.isEmpty() || isBrokenBefore(head.get(0), early)) {
      Optional<Failure> why =
          early.isEmpty()
              ? Optional.of(unread(1, "The file is empty."))
              : early.stream().findFirst().flatMap(TableRows::headerLost);
      return new LotTable(
          new Layout(format, decisions, List.of(), false),
          Map.of(),
          Optional.empty(),
          (none, failures) -> passWithoutTable(why, failures));
    }
    Predicate<String> isCounted =
        cell -> isCard.test(TIMES.matcher(cell.strip()).replaceFirst("$2"));
    Parsed<FoundTable> found =
        new ColumnFinder(head, isCounted, options.columns()).find(options.header());
    FoundTable table = found.value();
    var all = new ArrayList<>(decisions);
    all.add(table.header());
    var layout = new Layout(format, all, table.matches(), !table.has(Column.COUNT));
    return new LotTable(
        layout,
        table.positions(),
        table.currency(),
        (rows, failures) -> pass(found, rows, failures));
  }

  /** The first rows that are not blank. */
  private List<CsvRow> head(List<Failure> failures) throws IOException {
    try (Stream<CsvRow> rows = source.rows(failures::add)) {
      return rows.filter(row -> !row.isBlank()).limit(HEAD).toList();
    }
  }

  /** Whether a row above could not be read: then it may have been the header. */
  private static boolean isBrokenBefore(CsvRow row, List<Failure> failures) {
    return failures.stream().anyMatch(f -> f.isError() && f.line() < row.line());
  }

  private static Optional<Failure> headerLost(Failure first) {
    return first.code().equals("source-error")
        ? Optional.empty()
        : Optional.of(unread(first.line(), HEADER_BROKEN));
  }

  private static Failure unread(int line, String sentence) {
    return Failure.error(line, "", "source-error", sentence);
  }

  private void passWithoutTable(Optional<Failure> why, Consumer<? super Failure> failures)
      throws IOException {
    why.ifPresent(failures);
    try (Stream<CsvRow> rows = source.rows(failures)) {
      rows.filter(CsvRow::isBlank).map(TableRows::blank).forEach(failures);
    }
  }

  private static Failure blank(CsvRow row) {
    return Failure.info(row.line(), "", "blank-row", "The row is blank.");
  }

  private void pass(
      Parsed<FoundTable> found, LotTable.Visitor lots, Consumer<? super Failure> failures)
      throws IOException {
    found.failures().forEach(failures);
    if (!found.value().has(Column.COUNT) && found.isGood()) {
      failures.accept(single(found.value()));
    }
    source.read(new Pass(found.value(), found.isGood(), lots, failures), failures);
  }

  /** More than a remark where a fleet would be taken for a fraction of what it is. */
  private static Failure single(FoundTable table) {
    String code = "one-row-one-card";
    String sentence = "There is no column with a number of cards, so each row is one card.";
    return table
        .perhapsCount()
        .map(label -> sentence + " If \"" + label + "\" is that number, name the column count.")
        .map(asked -> Failure.warning(1, "count", code, asked))
        .orElseGet(() -> Failure.info(1, "count", code, sentence));
  }

  /** Tells the rows of a table from what else stands in the file. */
  private record Pass(
      FoundTable table, boolean isGood, LotTable.Visitor lots, Consumer<? super Failure> failures)
      implements RowVisitor {

    @Override
    public boolean plain(PlainRow row) {
      return isGood
          && row.line() > table.headerLine()
          && row.size() == table.labels().size()
          && lots.plain(row);
    }

    @Override
    public void row(CsvRow row) {
      if (row.isBlank()) {
        failures.accept(blank(row));
      } else if (isRuled(row)) {
        String line = "The row only draws a line.";
        failures.accept(Failure.info(row.line(), "", "blank-row", line));
      } else if (row.line() < table.headerLine()) {
        String above = "The row stands above the table's header.";
        failures.accept(Failure.info(row.line(), "", "preamble", above));
      } else if (row.line() > table.headerLine() && isGood) {
        lot(table, row, failures)
            .map(lot -> table.has(Column.COUNT) ? lot : counted(lot))
            .ifPresent(lots::row);
      }
    }
  }

  /** Whether all cells draw a line, as in tables of Markdown. */
  private static boolean isRuled(CsvRow row) {
    return row.cells().stream().allMatch(cell -> RULE.matcher(cell).matches());
  }

  private static Optional<LotRow> lot(
      FoundTable table, CsvRow row, Consumer<? super Failure> failures) {
    Parsed<LotRow> arranged = table.arranged(row);
    arranged.failures().forEach(failures);
    boolean sum = arranged.isGood() && isSum(arranged.value());
    if (sum) {
      String sentence = "The row sums up others, and is not read.";
      failures.accept(Failure.warning(row.line(), "model", "total-row", sentence));
    }
    return sum || !arranged.isGood() ? Optional.empty() : Optional.of(arranged.value());
  }

  static boolean isSum(LotRow row) {
    String model = row.text(Column.MODEL).toLowerCase(Locale.ROOT);
    return SUMS.contains(model.replace(":", "").strip());
  }

  /** A row with the number of its cards: 1, or what stands before the model as in {@code 6x}. */
  static LotRow counted(LotRow row) {
    Matcher times = TIMES.matcher(row.text(Column.MODEL));
    return times.matches()
        ? row.with(Column.COUNT, times.group(1)).with(Column.MODEL, times.group(2))
        : row.with(Column.COUNT, "1");
  }
}
