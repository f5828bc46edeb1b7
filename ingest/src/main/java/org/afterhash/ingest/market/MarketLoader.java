package org.afterhash.ingest.market;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.afterhash.sql.DatabaseAddress;
import org.afterhash.sql.MarketLoad;

/** Takes data set files into the database: all of a set, or none of it. Every method blocks. */
public final class MarketLoader {
  private final MarketLoad load;

  public MarketLoader(DatabaseAddress database) {
    this.load = new MarketLoad(database);
  }

  /**
   * What came of a load.
   *
   * @param result the vintage that the files are in; empty when something was wrong, and nothing
   *     was stored
   * @param failures everything wrong or odd in the files
   */
  public record Loaded(Optional<MarketLoad.Result> result, List<FileFailure> failures) {

    public Loaded {
      failures = List.copyOf(failures);
    }
  }

  /**
   * Loads the files that come with the program.
   *
   * @param progress is told each step, a line each
   */
  public Loaded shipped(Consumer<String> progress) {
    progress.accept("Reading the shipped data");
    return store(MarketFiles.shipped(load.known()), progress);
  }

  /**
   * Loads the files that come with the program into a database that knows nothing yet.
   *
   * @param progress is told each step, a line each
   * @throws IllegalStateException when the shipped files are refused
   */
  public void shippedWhereEmpty(Consumer<String> progress) {
    if (load.known().sources().isEmpty()) {
      Loaded loaded = shipped(progress);
      if (loaded.result().isEmpty()) {
        throw new IllegalStateException("The shipped data are refused: " + loaded.failures());
      }
    }
  }

  /**
   * Loads the files of a directory.
   *
   * @param progress is told each step, a line each
   * @throws IOException when the directory or a file cannot be read
   */
  public Loaded directory(Path directory, Consumer<String> progress) throws IOException {
    progress.accept("Reading " + directory);
    return store(MarketFiles.in(directory, load.known()), progress);
  }

  private Loaded store(MarketFiles.Reading reading, Consumer<String> progress) {
    if (!reading.isGood()) {
      return new Loaded(Optional.empty(), reading.failures());
    }
    int rows = reading.tables().stream().mapToInt(table -> table.rows().size()).sum();
    progress.accept("Checked " + rows + " rows of " + reading.tables().size() + " data sets");
    return new Loaded(Optional.of(load.load(reading.tables(), progress)), reading.failures());
  }
}
