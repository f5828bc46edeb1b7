package org.afterhash.ingest.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.afterhash.domain.result.Failure;
import org.afterhash.sql.MarketLoad;

/**
 * Reads a set of data set files and checks it whole: each file against its schema, and what files
 * name of each other against the set and what the database knows already.
 *
 * <p>Codes are those of Frictionless: besides the ones of {@link
 * org.afterhash.ingest.csv.CsvTable}, {@code type-error}, {@code constraint-error}, {@code
 * row-constraint}, {@code primary-key}, {@code unique-error} and {@code foreign-key}; and the
 * warning {@code extra-file}.
 */
public final class MarketFiles {
  private MarketFiles() {}

  /**
   * A set of files as read.
   *
   * @param tables what can be loaded, in the order of {@link Datasets#NAMES}; empty when anything
   *     is wrong
   * @param failures everything wrong or odd, by file in that order, then line
   */
  public record Reading(List<MarketLoad.Rows> tables, List<FileFailure> failures) {

    public Reading {
      tables = List.copyOf(tables);
      failures = List.copyOf(failures);
    }

    /** Whether nothing stops a load. */
    public boolean isGood() {
      return failures.stream().noneMatch(failure -> failure.failure().isError());
    }
  }

  /** Reads the shipped files. */
  public static Reading shipped(MarketLoad.Known known) {
    return new MarketSet(Datasets.shipped(), known).reading(List.of());
  }

  /**
   * Reads the data set files {@code {dataset}.csv} of a directory; other CSV files are a warning.
   *
   * @throws IOException when the directory or a file cannot be read
   */
  public static Reading in(Path directory, MarketLoad.Known known) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new NoSuchFileException(directory.toString(), null, "there is no such directory");
    }
    var files = new ArrayList<DataFile>();
    var failures = new ArrayList<FileFailure>();
    for (String name : csvFiles(directory)) {
      if (DataFile.isOne(name)) {
        files.add(new DataFile(name, Files.readAllBytes(directory.resolve(name))));
      } else {
        String sentence = "There is no data set of this name; the file is not read.";
        failures.add(new FileFailure(name, Failure.warning(1, "", "extra-file", sentence)));
      }
    }
    if (files.isEmpty()) {
      String sentence = "No file is named after a data set, such as resale_prices.csv.";
      failures.add(
          new FileFailure(directory.toString(), Failure.error(1, "", "source-error", sentence)));
    }
    return new MarketSet(files, known).reading(failures);
  }

  private static List<String> csvFiles(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".csv"))
          .sorted()
          .toList();
    }
  }
}
