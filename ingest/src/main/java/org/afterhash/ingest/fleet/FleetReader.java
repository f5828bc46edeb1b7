package org.afterhash.ingest.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.csv.Excerpt;
import org.afterhash.ingest.csv.FileContent;
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
  /** Bytes that tell formats apart. */
  static final int HEAD = 4096;

  /** Largest spreadsheet or JSON that is read, bytes. */
  static final int LARGEST_WHOLE = 64 << 20;

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

  /**
   * Reads a file and keeps all that was found; of one that cannot be read at all the fleet is
   * empty. For files that fit into memory a few times.
   */
  public Parsed<FleetFile> read(byte[] file, ReadOptions options) {
    return read(file, options, () -> {});
  }

  /**
   * As {@link #read(byte[], ReadOptions)}.
   *
   * @param onRow run after each row that was read
   */
  public Parsed<FleetFile> read(byte[] file, ReadOptions options, Runnable onRow) {
    var kept = new FleetFile.Kept(onRow);
    try {
      return kept.of(read(FileContent.of(file), options, kept));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }

  /**
   * Reads a file of any size and hands over what it finds, keeping nothing but names it met. The
   * file is read two times, for its encoding and for its rows, and once more where one of them
   * hangs on how the others write decimals or dates.
   *
   * @throws IOException when {@code file} cannot be read; what was handed over until then stands
   */
  public Layout read(FileContent file, ReadOptions options, FleetRows to) throws IOException {
    try {
      return new Reading(options, to).read(file);
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Reading one file. */
  private final class Reading {
    private final ReadOptions options;
    private final FleetRows to;
    private final FileCards cards;

    Reading(ReadOptions options, FleetRows to) {
      this.options = options;
      this.to = to;
      this.cards = new FileCards(names, options);
    }

    Layout read(FileContent file) throws IOException {
      new TreeMap<>(options.models()).forEach(this::check);
      LotTable table = table(file);
      var rows =
          new RowReader(
              table,
              () -> new LotReader(latest, options, table.currency()),
              cards,
              new UnknownCards(catalogue),
              to);
      table.pass().run(rows, to::failure);
      var decisions = new ArrayList<>(table.layout().decisions());
      decisions.addAll(rows.decisions());
      Layout layout = table.layout();
      return layout.withDecisions(decisions);
    }

    private void check(String text, GpuModelId answer) {
      if (catalogue.find(answer).isEmpty()) {
        String said = "You said that " + Excerpt.of(text) + " is " + answer;
        String sentence = said + ", which is no model known here.";
        to.failure(Failure.error(1, "model", "unknown-model", sentence));
      }
    }

    private LotTable table(FileContent file) throws IOException {
      byte[] head = file.first(HEAD);
      if (Spreadsheet.isOld(head)) {
        return refused("a spreadsheet", "The file is an old spreadsheet (XLS), or has a password.");
      }
      Optional<String> foreign = ForeignFile.kind(head);
      if (foreign.isPresent()) {
        return refused(foreign.get(), "The file is " + foreign.get() + ", no list.");
      }
      if (Spreadsheet.isPacked(head)) {
        return whole(file, "spreadsheet (XLSX)", this::spreadsheet);
      }
      if (isJson(head)) {
        return whole(file, "JSON", this::json);
      }
      TextFile text =
          TextFile.of(
              file,
              options.encoding(),
              options.delimiter(),
              cell -> Label.isKnown(cell) || options.columns().containsKey(cell));
      return new TableRows("delimited text", TableRows.RowSource.of(text), cards::isCard, options)
          .read(text.decisions());
    }

    /** What can only be read as a whole has to be small. */
    private LotTable whole(FileContent file, String format, Whole reader) throws IOException {
      byte[] bytes = file.first(LARGEST_WHOLE + 1);
      String size = (LARGEST_WHOLE >> 20) + " MB";
      return bytes.length > LARGEST_WHOLE
          ? refused(format, "The file is larger than the " + size + " that we read of its kind.")
          : reader.read(bytes);
    }

    private LotTable spreadsheet(byte[] file) throws IOException {
      Parsed<Spreadsheet.Content> sheet = Spreadsheet.read(file, options.sheet(), cards::isCard);
      return new TableRows(
              "spreadsheet (XLSX)",
              failures -> {
                sheet.failures().forEach(failures);
                return sheet.value().rows().stream();
              },
              cards::isCard,
              options)
          .read(sheet.value().decisions())
          .ofSheets(sheet.value().sheets());
    }

    private LotTable json(byte[] file) throws IOException {
      String text = TextFile.text(file, options.encoding());
      try {
        return ToolExport.read(JsonTree.read(text));
      } catch (IOException e) {
        return refused("JSON", "The file begins like JSON and is none.");
      }
    }
  }

  /** Reads a file in memory. */
  private interface Whole {
    LotTable read(byte[] file) throws IOException;
  }

  private static LotTable refused(String format, String sentence) {
    return LotTable.refused(
        new Layout(format, List.of(), List.of(), false),
        Failure.error(1, "", "source-error", sentence + " Send the list as CSV."));
  }

  /** Whether the first thing in a file is a brace or a bracket. */
  static boolean isJson(byte[] head) {
    for (byte b : head) {
      boolean skipped = b <= ' ';
      if (!skipped) {
        return b == '{' || b == '[';
      }
    }
    return false;
  }
}
