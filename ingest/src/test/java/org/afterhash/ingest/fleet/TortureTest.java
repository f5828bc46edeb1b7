package org.afterhash.ingest.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.market.ShippedCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small files, each named after what is wrong or odd with it. {@code expectations.csv} says which
 * lots one reads in them, and which errors and warnings, by line, the report has to have.
 */
class TortureTest {
  private static final Path FILES = Path.of("src", "test", "resources", "torture");
  private static final String EXPECTATIONS = "expectations.csv";

  private final FleetReader reader =
      new FleetReader(ShippedCatalogue.read(), YearMonth.of(2026, 9));

  @ParameterizedTest(name = "{0}")
  @MethodSource("expectations")
  void eachFileGivesItsLotsAndItsReport(String file, String lots, String report)
      throws IOException {
    byte[] bytes = Files.readAllBytes(FILES.resolve(file));

    Parsed<FleetFile> read = reader.read(bytes, ReadOptions.NONE);

    String found =
        read.value().fleet().holdings().stream()
            .map(TortureTest::lot)
            .collect(Collectors.joining("; "));
    String told =
        read.failures().stream()
            .filter(failure -> failure.level() != Failure.Level.INFO)
            .map(failure -> failure.line() + " " + failure.code())
            .sorted()
            .collect(Collectors.joining("; "));
    assertThat(found + " | " + told)
        .as(read.failures().toString())
        .isEqualTo(lots + " | " + report);
  }

  @Test
  void thereAreTwoHundredFilesAndEachIsExpectedOnce() throws IOException {
    Set<String> files;
    try (Stream<Path> all = Files.list(FILES)) {
      files =
          all.map(p -> p.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
    }
    files.remove(EXPECTATIONS);

    assertThat(files).hasSizeGreaterThanOrEqualTo(200);
    assertThat(expectations().map(row -> row[0]).toList())
        .containsExactlyInAnyOrderElementsOf(files);
  }

  static Stream<Object[]> expectations() throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(FILES.resolve(EXPECTATIONS))) {
      List<Object[]> all =
          rows.stream()
              .map(
                  row ->
                      new Object[] {
                        row.getField("file"), row.getField("lots"), row.getField("report")
                      })
              .toList();
      return all.stream();
    }
  }

  /** As {@code 5 rtx-3070 works 2021-05 899.90 EUR}; what is not known is left out. */
  private static String lot(Holding h) {
    String condition = h.condition() == Condition.UNKNOWN ? "" : " " + h.condition().word();
    String bought = h.purchased() == null ? "" : " " + h.purchased().text();
    String paid =
        h.pricePaid() == null
            ? ""
            : " " + h.pricePaid().amount().toPlainString() + " " + h.pricePaid().currency();
    return h.count() + " " + h.model() + condition + bought + paid;
  }
}
