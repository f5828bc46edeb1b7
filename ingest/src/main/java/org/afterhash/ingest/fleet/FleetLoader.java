package org.afterhash.ingest.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.afterhash.domain.fleet.FleetRow;
import org.afterhash.domain.result.BadFileException;
import org.afterhash.domain.result.Failure;
import org.afterhash.ingest.csv.FileContent;
import org.afterhash.sql.FleetLoad;
import org.afterhash.sql.FleetUpload;
import org.afterhash.sql.StoredFleet;

/** From a fleet file of any size to the newest version of a farm's fleet, in one go. */
public final class FleetLoader {
  private static final int ROWS_A_WORD = 10_000;

  private final FleetReader reader;
  private final FleetLoad fleets;

  public FleetLoader(FleetReader reader, FleetLoad fleets) {
    this.reader = reader;
    this.fleets = fleets;
  }

  /**
   * How a file is to be read.
   *
   * @param policy what happens to bad rows
   */
  public record Terms(ReadOptions options, BadRows policy) {}

  /**
   * Reads a file and stores it, all of it or nothing; it is not read when it is stored already.
   *
   * @param report what the sender is told of the file, as JSON
   * @throws BadFileException when the policy does not let the file pass
   * @throws UncheckedIOException when the file cannot be read
   */
  public StoredFleet load(
      FleetUpload upload,
      FileContent file,
      Terms terms,
      BiFunction<Layout, Findings, String> report) {
    return load(upload, file, terms, report, rows -> {});
  }

  /**
   * The same, with a word now and then on how far it is.
   *
   * @param progress told on the calling thread how many rows were read so far, once for {@value
   *     #ROWS_A_WORD} of them
   */
  public StoredFleet load(
      FleetUpload upload,
      FileContent file,
      Terms terms,
      BiFunction<Layout, Findings, String> report,
      LongConsumer progress) {
    return fleets.store(
        upload,
        rows -> {
          var findings = new Findings();
          var passing = new Passing(findings, rows, progress);
          Layout layout = read(file, terms.options(), passing);
          findings.check(terms.policy());
          return report.apply(layout, findings);
        });
  }

  private Layout read(FileContent file, ReadOptions options, Passing passing) {
    try {
      return reader.read(file, options, passing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Usable rows go on, and what there is to say is kept. */
  private static final class Passing implements FleetRows {
    private final Findings findings;
    private final Consumer<FleetRow> rows;
    private final LongConsumer progress;
    private long read;

    Passing(Findings findings, Consumer<FleetRow> rows, LongConsumer progress) {
      this.findings = findings;
      this.rows = rows;
      this.progress = progress;
    }

    @Override
    public void row(FleetFile.Row row) {
      if (row.holding().isPresent()) {
        findings.addUsable();
        rows.accept(new FleetRow(row.line(), row.text(), row.holding().get()));
      }
      read++;
      if (read % ROWS_A_WORD == 0) {
        progress.accept(read);
      }
    }

    @Override
    public void failure(Failure failure) {
      findings.add(failure);
    }
  }
}
