package org.afterhash.ingest.market;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.csv.CsvRow;
import org.afterhash.ingest.csv.CsvTable;
import org.afterhash.ingest.csv.Excerpt;

/**
 * A data set's file as read, good rows and bad.
 *
 * @param rows cells in the order of the schema's fields
 */
record MarketTable(TableSchema schema, List<CsvRow> rows) {

  /** Reads a file and checks it by itself; references to other data sets are not looked at. */
  static Parsed<MarketTable> read(DataFile file) {
    TableSchema schema = TableSchema.of(file.dataset());
    var csv = new CsvTable(schema.columns(), Set.copyOf(schema.columns()), Failure.Level.ERROR);
    Parsed<List<CsvRow>> rows = csv.read(file.content());
    var table = new MarketTable(schema, rows.value());
    var failures = new ArrayList<>(rows.failures());
    for (CsvRow row : table.rows) {
      failures.addAll(table.check(row));
    }
    failures.addAll(table.repeatedKeys());
    return new Parsed<>(table, failures);
  }

  private List<Failure> check(CsvRow row) {
    var failures = new ArrayList<Failure>();
    for (int i = 0; i < schema.fields().size(); i++) {
      schema.fields().get(i).check(row.line(), row.cells().get(i)).ifPresent(failures::add);
    }
    if (failures.isEmpty()) {
      for (RowRule rule : schema.rowRules()) {
        rule.broken(column -> cell(row, column))
            .map(what -> Failure.error(row.line(), rule.column(), "row-constraint", what))
            .ifPresent(failures::add);
      }
    }
    return failures;
  }

  private List<Failure> repeatedKeys() {
    var lines = new HashMap<List<String>, Integer>();
    var failures = new ArrayList<Failure>();
    for (CsvRow row : rows) {
      List<String> key = schema.primaryKey().stream().map(column -> cell(row, column)).toList();
      Integer first = lines.putIfAbsent(key, row.line());
      if (first != null) {
        String columns = String.join(", ", schema.primaryKey());
        String sentence = "The row has the same " + columns + " as line " + first + ".";
        failures.add(
            Failure.error(row.line(), schema.primaryKey().get(0), "primary-key", sentence));
      }
    }
    return failures;
  }

  /** The row's cell in a column. */
  String cell(CsvRow row, String column) {
    return row.cells().get(schema.index(column));
  }

  /** {@code foreign-key} for each value of a column that is not among the known names. */
  List<Failure> unknown(TableSchema.ForeignKey key, Set<String> known) {
    Field field = schema.fields().get(schema.index(key.column()));
    var failures = new ArrayList<Failure>();
    for (CsvRow row : rows) {
      for (String value : field.values(cell(row, key.column()))) {
        if (!known.contains(value)) {
          String sentence = Excerpt.of(value) + " is not in " + key.dataset() + ".";
          failures.add(Failure.error(row.line(), key.column(), "foreign-key", sentence));
        }
      }
    }
    return failures;
  }
}
