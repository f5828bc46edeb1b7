package org.afterhash.ingest.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.csv.CsvRow;
import org.afterhash.ingest.csv.FileContent;
import org.afterhash.ingest.csv.TextFile;
import org.afterhash.ingest.market.ShippedCatalogue;
import org.junit.jupiter.api.Test;

/** A short run of the fuzzer; {@code docs/readers.md} tells of the long one. */
class MutatedFilesTest {
  /** What stands for the whole file, so that its rows are not told of one by one. */
  private static final Set<String> OF_THE_FILE =
      Set.of("source-error", "missing-label", "duplicate-label");

  private final FleetReader reader =
      new FleetReader(ShippedCatalogue.read(), YearMonth.of(2026, 9));

  @Test
  void noDamageThrowsOrLosesARowWithoutAWord() throws IOException {
    var files = new MutatedFiles();
    for (int seed = 0; seed < 3000; seed++) {
      check(seed, files.next(new Random(seed)));
    }
  }

  void check(long seed, byte[] file) throws IOException {
    Parsed<FleetFile> read = read(seed, file);
    FleetFile found = read.value();
    String name = "seed " + seed + ": " + read.failures();

    assertThat(found.rows()).as(name).allMatch(row -> row.usable() == row.holding().isPresent());
    assertThat(found.fleet().gpus())
        .as(name)
        .isEqualTo(
            found.rows().stream()
                .flatMap(r -> r.holding().stream())
                .mapToLong(h -> h.count())
                .sum());
    Set<Integer> bad = lines(read.errors());
    assertThat(found.rows())
        .as(name)
        .allMatch(row -> row.usable() != bad.contains(row.line()) || row.line() == 1);
    everyBadRowComesBack(name, file, bad);
    if (found.layout().format().equals("delimited text")
        && read.failures().stream().map(Failure::code).noneMatch(OF_THE_FILE::contains)) {
      everyRowIsSpokenOf(name, file, read);
    }
  }

  private void everyBadRowComesBack(String name, byte[] file, Set<Integer> bad) throws IOException {
    var back = new TreeSet<Integer>();
    BadRowsFile.read(
        reader,
        FileContent.of(file),
        ReadOptions.NONE,
        row -> {
          if (!row.get(0).equals("line")) {
            back.add(Integer.valueOf(row.get(0)));
          }
        });
    assertThat(back).as(name).isEqualTo(bad);
  }

  private Parsed<FleetFile> read(long seed, byte[] file) {
    try {
      return reader.read(file, ReadOptions.NONE);
    } catch (RuntimeException e) {
      throw new AssertionError("seed " + seed + ": " + HexFormat.of().formatHex(file), e);
    }
  }

  /** Each row is a lot or has a failure; only the header has neither. */
  private static void everyRowIsSpokenOf(String name, byte[] file, Parsed<FleetFile> read)
      throws IOException {
    Set<Integer> silent = new TreeSet<>();
    TextFile text =
        TextFile.of(FileContent.of(file), Optional.empty(), Optional.empty(), Label::isKnown);
    try (Stream<CsvRow> rows = text.rows(failure -> {})) {
      rows.map(CsvRow::line).forEach(silent::add);
    }
    silent.removeAll(lines(read.failures()));
    read.value().rows().forEach(row -> silent.remove(row.line()));

    assertThat(silent).as(name).hasSizeLessThanOrEqualTo(1);
  }

  private static Set<Integer> lines(List<Failure> failures) {
    var lines = new TreeSet<Integer>();
    failures.forEach(failure -> lines.add(failure.line()));
    return lines;
  }
}
