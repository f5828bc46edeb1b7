package org.afterhash.ingest.fleet;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.csv.CsvRow;
import org.afterhash.ingest.csv.CsvTable;
import org.afterhash.ingest.csv.Excerpt;

/**
 * Reads fleet files in CSV: comma, UTF-8, a header, one row for each lot of like cards. The columns
 * are those of the schema {@code fleet}.
 *
 * <p>All failures of a file are told at once, and a bad row never touches another. Besides the
 * codes of {@link CsvTable} there are {@code unknown-model}, {@code type-error} and {@code
 * constraint-error}; columns not known are a warning.
 */
public final class FleetCsv {
  private static final CsvTable TABLE =
      new CsvTable(LotReader.COLUMNS, Set.of("model", "count"), Failure.Level.WARNING);

  private final GpuCatalogue catalogue;
  private final ModelNames names;
  private final YearMonth latest;

  /**
   * @param latest last month in which a card can have been bought
   */
  public FleetCsv(GpuCatalogue catalogue, YearMonth latest) {
    this.catalogue = catalogue;
    this.names = new ModelNames(catalogue);
    this.latest = latest;
  }

  /** Reads a file; of one that cannot be read at all the fleet is empty. */
  public Parsed<FleetFile> read(byte[] file) {
    Parsed<List<CsvRow>> table = TABLE.read(file);
    var failures = new ArrayList<>(table.failures());
    var holdings = new ArrayList<Holding>();
    var rows = new ArrayList<FleetFile.Row>();
    Map<String, ModelNames.Match> matches = new HashMap<>();
    var lots = new LotReader(latest);
    for (CsvRow row : table.value()) {
      String text = row.cells().get(0).strip();
      ModelNames.Match match = matches.computeIfAbsent(text, names::resolve);
      Parsed<LotReader.Lot> lot = lots.read(row);
      failures.addAll(lot.failures());
      if (match.model().isEmpty()) {
        failures.add(unknown(row.line(), text, match));
      } else if (lot.isGood()) {
        holdings.add(lot.value().of(match.model().get()));
      }
      boolean usable = match.model().isPresent() && lot.isGood();
      rows.add(
          new FleetFile.Row(
              row.line(), text, match.model(), match.confidence(), match.suggestions(), usable));
    }
    return new Parsed<>(new FleetFile(new Fleet(holdings), rows), failures);
  }

  private Failure unknown(int line, String text, ModelNames.Match match) {
    if (text.isEmpty()) {
      return Failure.error(line, "model", "constraint-error", "The name of the card is missing.");
    }
    String suggested =
        match.suggestions().stream()
            .map(id -> catalogue.get(id).name())
            .collect(Collectors.joining(", "));
    String question = suggested.isEmpty() ? "" : " Did you mean one of these: " + suggested + "?";
    String sentence = Excerpt.of(text) + " names no card that we know for certain." + question;
    return Failure.error(line, "model", "unknown-model", sentence);
  }
}
