package org.afterhash.ingest.fleet;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.csv.CsvRow;
import org.afterhash.ingest.csv.Excerpt;
import org.afterhash.ingest.csv.TextFile;

/**
 * Reads fleet files: delimited text of any usual kind, spreadsheets, and what mining tools export
 * as JSON; one row a card or one for each lot of like cards. What a file does not say of itself is
 * found out and told in its {@link Layout}, or, where it would be a guess, asked for.
 *
 * <p>All failures of a file are told at once, and a bad row never touches another. Codes are {@code
 * source-error}, {@code encoding-error}, {@code format-error}, {@code missing-label}, {@code
 * duplicate-label}, {@code missing-cell}, {@code extra-cell}, {@code unknown-model}, {@code
 * type-error}, {@code constraint-error}, {@code ambiguous-decimal} and {@code ambiguous-date}; as
 * warnings {@code extra-sheet}, {@code extra-label}, {@code total-row} and {@code
 * mixed-convention}; as infos {@code not-a-card}, {@code no-cards}, {@code blank-row}, {@code
 * preamble} and {@code one-row-one-card}.
 */
public final class FleetReader {
  private static final Set<String> QUESTIONS = Set.of("ambiguous-decimal", "ambiguous-date");

  private final GpuCatalogue catalogue;
  private final ModelNames names;
  private final YearMonth latest;

  /**
   * @param latest last month in which a card can have been bought
   */
  public FleetReader(GpuCatalogue catalogue, YearMonth latest) {
    this.catalogue = catalogue;
    this.names = new ModelNames(catalogue);
    this.latest = latest;
  }

  /** Whether a failure is a question that {@link ReadOptions} can answer. */
  public static boolean isQuestion(Failure failure) {
    return QUESTIONS.contains(failure.code());
  }

  /** Reads a file; of one that cannot be read at all the fleet is empty. */
  public Parsed<FleetFile> read(byte[] file, ReadOptions options) {
    Map<String, ModelNames.Match> matches = new HashMap<>();
    Parsed<FleetRows> read = rows(file, options, matches);
    FleetRows rows = read.value();
    var failures = new ArrayList<>(read.failures());
    options.models().forEach((text, model) -> check(text, model, failures));
    var lots = new LotReader(latest, options, rows.currency());
    rows.rows().forEach(lots::observe);
    for (String parameter : lots.mixed()) {
      String sentence =
          "The cells do not agree on " + parameter + "; each was read as it must be meant.";
      failures.add(Failure.warning(1, "", "mixed-convention", sentence));
    }
    var holdings = new ArrayList<Holding>();
    var told = new ArrayList<FleetFile.Row>();
    for (LotRow row : rows.rows()) {
      ModelNames.Match match = match(row, options, matches);
      Parsed<LotReader.Lot> lot = lots.read(row);
      failures.addAll(lot.failures());
      String text = row.text(Column.MODEL);
      if (match.model().isEmpty()) {
        failures.add(unknown(row.line(), text, match));
      } else if (lot.isGood()) {
        holdings.add(lot.value().of(match.model().get()));
      }
      told.add(row(row.line(), text, match, lot.isGood()));
    }
    var decisions = new ArrayList<>(rows.layout().decisions());
    decisions.addAll(lots.decisions());
    Layout layout = new Layout(rows.layout().format(), decisions, rows.layout().columns());
    List<Holding> lotted = rows.single() ? summed(holdings) : holdings;
    return new Parsed<>(new FleetFile(layout, new Fleet(lotted), told), failures);
  }

  private void check(String text, GpuModelId answer, List<Failure> failures) {
    if (catalogue.find(answer).isEmpty()) {
      String sentence =
          "You said that " + Excerpt.of(text) + " is " + answer + ", which is no model known here.";
      failures.add(Failure.error(1, "model", "unknown-model", sentence));
    }
  }

  private Parsed<FleetRows> rows(
      byte[] file, ReadOptions options, Map<String, ModelNames.Match> matches) {
    Predicate<String> isCard =
        cell ->
            options.models().containsKey(cell.strip())
                || matches.computeIfAbsent(cell, names::resolve).isCard();
    if (Spreadsheet.isOld(file)) {
      return refused("a spreadsheet", "The file is an old spreadsheet (XLS), or has a password.");
    }
    if (Spreadsheet.isPacked(file)) {
      Parsed<List<CsvRow>> sheet = Spreadsheet.rows(file);
      return new TableRows("spreadsheet (XLSX)", isCard, options, sheet.failures())
          .read(sheet.value(), List.of());
    }
    if (isJson(file)) {
      return json(TextFile.text(file, options.encoding()));
    }
    Parsed<TextFile> text =
        TextFile.read(
            file,
            options.encoding(),
            options.delimiter(),
            cell -> Label.isKnown(cell) || options.columns().containsKey(cell));
    return new TableRows("delimited text", isCard, options, text.failures())
        .read(text.value().rows(), text.value().decisions());
  }

  private static Parsed<FleetRows> refused(String format, String sentence) {
    return new Parsed<>(
        FleetRows.none(new Layout(format, List.of(), List.of())),
        List.of(Failure.error(1, "", "source-error", sentence + " Send the list as CSV.")));
  }

  /** Whether the first thing in a file is a brace or a bracket. */
  private static boolean isJson(byte[] file) {
    for (byte b : file) {
      boolean skipped = b <= ' ';
      if (!skipped) {
        return b == '{' || b == '[';
      }
    }
    return false;
  }

  private static Parsed<FleetRows> json(String text) {
    try {
      return ToolExport.read(JsonTree.read(text));
    } catch (IOException e) {
      return refused("JSON", "The file begins like JSON and is none.");
    }
  }

  private ModelNames.Match match(
      LotRow row, ReadOptions options, Map<String, ModelNames.Match> matches) {
    String text = row.text(Column.MODEL);
    String memory = row.text(Column.MEMORY);
    return matches.computeIfAbsent(
        text + "\n" + memory, any -> resolve(text, Memory.gigabytes(memory), options));
  }

  private ModelNames.Match resolve(String text, OptionalInt memory, ReadOptions options) {
    GpuModelId answered = options.models().get(text);
    return answered != null && names.fits(answered, memory)
        ? ModelNames.Match.of(answered, 1, "You said so.")
        : names.resolve(text, memory);
  }

  private static FleetFile.Row row(int line, String text, ModelNames.Match match, boolean good) {
    return new FleetFile.Row(
        line,
        text,
        match.model(),
        match.confidence(),
        match.reason(),
        match.suggestions(),
        good && match.model().isPresent());
  }

  /** Like holdings made one, in the order of their first. */
  private static List<Holding> summed(List<Holding> holdings) {
    var counts = new LinkedHashMap<Holding, Integer>();
    for (Holding h : holdings) {
      var one = new Holding(h.model(), 1, h.condition(), h.purchased(), h.pricePaid());
      counts.merge(one, h.count(), Math::addExact);
    }
    return counts.entrySet().stream()
        .map(
            entry -> {
              Holding h = entry.getKey();
              return new Holding(
                  h.model(), entry.getValue(), h.condition(), h.purchased(), h.pricePaid());
            })
        .toList();
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
