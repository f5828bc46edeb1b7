package org.afterhash.ingest.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.csv.CsvRow;
import org.afterhash.ingest.csv.Decision;

/** Turns the rows of a table, of text or of a spreadsheet, into rows of a fleet. */
final class TableRows {
  private static final Pattern TIMES = Pattern.compile("([1-9]\\d{0,6})\\h?[x×]\\h+(\\S.*)");
  private static final Set<String> SUMS =
      Set.of("total", "totals", "sum", "subtotal", "summe", "gesamt", "insgesamt", "итого", "合计");

  private final String format;
  private final Predicate<String> isCard;
  private final ReadOptions options;
  private final List<Failure> failures;

  /**
   * @param format name of the file's format
   * @param isCard whether a cell names a card
   * @param failures met before
   */
  TableRows(String format, Predicate<String> isCard, ReadOptions options, List<Failure> failures) {
    this.format = format;
    this.isCard = isCard;
    this.options = options;
    this.failures = new ArrayList<>(failures);
  }

  /** The fleet's rows; without a table there are none, and an error. */
  Parsed<FleetRows> read(List<CsvRow> rows, List<Decision> decisions) {
    var filled = new ArrayList<CsvRow>();
    for (CsvRow row : rows) {
      if (row.isBlank()) {
        failures.add(Failure.info(row.line(), "", "blank-row", "The row is blank."));
      } else {
        filled.add(row);
      }
    }
    boolean broken = failures.stream().anyMatch(Failure::isError);
    if (filled.isEmpty() && !broken) {
      failures.add(Failure.error(1, "", "source-error", "The file is empty."));
    }
    if (filled.isEmpty() || isBrokenBefore(filled.get(0))) {
      return nothing(decisions);
    }
    Predicate<String> isCounted =
        cell -> isCard.test(TIMES.matcher(cell.strip()).replaceFirst("$2"));
    Parsed<FoundTable> found =
        new ColumnFinder(filled, isCounted, options.columns()).find(options.header());
    failures.addAll(found.failures());
    return of(found, decisions);
  }

  /** Whether a row above could not be read: then it may have been the header. */
  private boolean isBrokenBefore(CsvRow row) {
    return failures.stream().anyMatch(f -> f.isError() && f.line() < row.line());
  }

  private Parsed<FleetRows> nothing(List<Decision> decisions) {
    return new Parsed<>(FleetRows.none(new Layout(format, decisions, List.of())), failures);
  }

  private Parsed<FleetRows> of(Parsed<FoundTable> found, List<Decision> earlier) {
    FoundTable table = found.value();
    var decisions = new ArrayList<>(earlier);
    decisions.add(table.header());
    var layout = new Layout(format, decisions, table.matches());
    if (!found.isGood()) {
      return new Parsed<>(FleetRows.none(layout), failures);
    }
    boolean single = !table.has(Column.COUNT);
    for (CsvRow row : table.above()) {
      failures.add(
          Failure.info(row.line(), "", "preamble", "The row stands above the table's header."));
    }
    if (single) {
      failures.add(
          Failure.info(
              1,
              "count",
              "one-row-one-card",
              "There is no column with a number of cards, so each row is one card."));
    }
    var rows = new ArrayList<LotRow>();
    for (CsvRow row : table.below()) {
      Parsed<LotRow> arranged = table.arranged(row);
      failures.addAll(arranged.failures());
      if (arranged.isGood() && !isSum(arranged.value())) {
        rows.add(single ? counted(arranged.value()) : arranged.value());
      }
    }
    return new Parsed<>(new FleetRows(layout, rows, single, table.currency()), failures);
  }

  private boolean isSum(LotRow row) {
    String model = row.text(Column.MODEL).toLowerCase(Locale.ROOT);
    boolean sum = SUMS.contains(model.replace(":", "").strip());
    if (sum) {
      failures.add(
          Failure.warning(
              row.line(), "model", "total-row", "The row sums up others, and is not read."));
    }
    return sum;
  }

  /** A row with the number of its cards: 1, or what stands before the model as in {@code 6x}. */
  private static LotRow counted(LotRow row) {
    Matcher times = TIMES.matcher(row.text(Column.MODEL));
    return times.matches()
        ? row.with(Column.COUNT, times.group(1)).with(Column.MODEL, times.group(2))
        : row.with(Column.COUNT, "1");
  }
}
