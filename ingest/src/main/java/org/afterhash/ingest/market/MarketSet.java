package org.afterhash.ingest.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.csv.CsvRow;
import org.afterhash.ingest.csv.Excerpt;
import org.afterhash.sql.MarketLoad;

/** Files that are loaded together, and may name each other's rows. */
final class MarketSet {
  private static final String MODELS = "gpu_models";
  private static final String SOURCES = "sources";

  private final List<Parsed<MarketTable>> tables;
  private final MarketLoad.Known known;

  MarketSet(List<DataFile> files, MarketLoad.Known known) {
    this.tables =
        files.stream()
            .sorted(Comparator.comparingInt(file -> Datasets.NAMES.indexOf(file.dataset())))
            .map(MarketTable::read)
            .toList();
    this.known = known;
  }

  /**
   * The set, checked.
   *
   * @param before failures that were met before the files were read
   */
  MarketFiles.Reading reading(List<FileFailure> before) {
    Set<String> models = names(known.models(), MODELS, "model");
    Set<String> sources = names(known.sources(), SOURCES, "key");
    var failures = new ArrayList<>(before);
    for (Parsed<MarketTable> parsed : tables) {
      MarketTable table = parsed.value();
      var here = new ArrayList<>(parsed.failures());
      for (TableSchema.ForeignKey key : table.schema().foreignKeys()) {
        here.addAll(table.unknown(key, key.dataset().equals(MODELS) ? models : sources));
      }
      if (table.schema().name().equals(MODELS)) {
        here.addAll(repeatedIds(table));
      }
      here.stream()
          .sorted(Failure.IN_FILE_ORDER)
          .map(failure -> new FileFailure(table.schema().name() + ".csv", failure))
          .forEach(failures::add);
    }
    var reading = new MarketFiles.Reading(List.of(), failures);
    return reading.isGood() ? new MarketFiles.Reading(rows(), failures) : reading;
  }

  private Set<String> names(Set<String> already, String dataset, String column) {
    var names = new HashSet<>(already);
    table(dataset)
        .ifPresent(table -> table.rows().forEach(row -> names.add(table.cell(row, column))));
    return names;
  }

  private Optional<MarketTable> table(String dataset) {
    return tables.stream()
        .map(Parsed::value)
        .filter(table -> table.schema().name().equals(dataset))
        .findFirst();
  }

  /** Models whose id another has, whether that one is in the set or known already. */
  private List<Failure> repeatedIds(MarketTable table) {
    var names = new HashMap<GpuModelId, String>();
    known.models().forEach(name -> names.put(GpuModelId.ofName(name), name));
    var failures = new ArrayList<Failure>();
    for (CsvRow row : table.rows()) {
      String name = table.cell(row, "model");
      if (table.schema().fields().get(0).check(row.line(), name).isEmpty()) {
        String other = names.putIfAbsent(GpuModelId.ofName(name), name);
        if (other != null && !other.equals(name)) {
          String sentence = Excerpt.of(name) + " has the same id as " + Excerpt.of(other) + ".";
          failures.add(Failure.error(row.line(), "model", "unique-error", sentence));
        }
      }
    }
    return failures;
  }

  private List<MarketLoad.Rows> rows() {
    return tables.stream()
        .map(Parsed::value)
        .map(
            table ->
                new MarketLoad.Rows(
                    table.schema().name(),
                    table.schema().columns(),
                    table.rows().stream().map(CsvRow::cells).toList()))
        .toList();
  }
}
