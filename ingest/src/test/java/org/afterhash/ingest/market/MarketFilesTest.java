package org.afterhash.ingest.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.afterhash.sql.MarketLoad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketFilesTest {
  private static final MarketLoad.Known NOTHING = new MarketLoad.Known(Set.of(), Set.of());

  @TempDir private Path directory;

  @BeforeEach
  void writeShippedFiles() throws IOException {
    for (DataFile file : Datasets.shipped()) {
      Files.write(directory.resolve(file.dataset() + ".csv"), file.content());
    }
  }

  @ParameterizedTest(name = "{0} line {1}, {2} = {3}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "fx_monthly|5|usd_per_unit|one|type-error",
        "fx_monthly|5|usd_per_unit|1,06|type-error",
        "fx_monthly|5|usd_per_unit|0|constraint-error",
        "fx_monthly|5|usd_per_unit|-1|constraint-error",
        "fx_monthly|5|usd_per_unit|1e999|type-error",
        "fx_monthly|5|usd_per_unit|''|constraint-error",
        "fx_monthly|5|basis|'  '|constraint-error",
        "fx_monthly|5|month|0000-01|type-error",
        "fx_monthly|5|currency|EUX|constraint-error",
        "fx_monthly|5|currency|eur|constraint-error",
        "fx_monthly|5|month|2017-13|type-error",
        "fx_monthly|5|month|2017-1|type-error",
        "fx_monthly|5|n_days|32|constraint-error",
        "fx_monthly|5|n_days|1.5|type-error",
        "fx_monthly|5|n_days|99999999999|type-error",
        "fx_monthly|5|source|nobody|foreign-key",
        "fx_monthly|5|confidence|sure|constraint-error",
        "resale_prices|40|model|RTX 3095|foreign-key",
        "resale_prices|40|date|2023-02-30|type-error",
        "resale_prices|40|date|12.2023|type-error",
        "resale_prices|40|price|0|constraint-error",
        "resale_prices|40|n_obs|0|constraint-error",
        "resale_prices|40|rights|mine|constraint-error",
        "resale_prices|40|source|toms_ebay;hardwaredeals|constraint-error",
        "electricity|700|iso3|US|constraint-error",
        "electricity|700|year|20177|type-error",
        "electricity|700|usd_per_kwh|9|constraint-error",
        "aib_shipments|3|source|jpr_q217;nobody|foreign-key",
        "aib_shipments|3|quarter|2017-Q5|constraint-error",
        "fleet_mix|2|models|RTX 3080;RTX 3080 Ti|foreign-key",
        "steam_share|9|share|1.2|constraint-error",
        "gpu_models|3|vendor|Nvidia|constraint-error",
        "gpu_models|3|mining_card|no|type-error",
        "gpu_models|3|variant_of|GTX 979|foreign-key",
        "sources|9|accessed|2026-11|type-error",
        "sources|9|key|two words|constraint-error"
      })
  void oneBadCellIsFoundByFileLineColumnAndCode(
      String dataset, int line, String column, String value, String code) throws IOException {
    change(dataset, line, column, value);

    assertThat(failures())
        .as(dataset)
        .filteredOn(failure -> failure.file().equals(dataset + ".csv"))
        .extracting(FileFailure::failure)
        .anySatisfy(
            failure -> {
              assertThat(failure.line()).isEqualTo(line);
              assertThat(failure.column()).isEqualTo(column);
              assertThat(failure.code()).isEqualTo(code);
              assertThat(failure.sentence()).endsWith(".");
            });
    assertThat(MarketFiles.in(directory, NOTHING).tables()).isEmpty();
  }

  @Test
  void lineNumbersAreThoseOfTheFileWhenCellsHoldLineBreaks() throws IOException {
    change("backtest_facts", 2, "note", "first\nsecond\r\nthird");
    change("backtest_facts", 5, "value", "many");

    assertThat(failures()).singleElement().satisfies(failure -> at(failure, 7, "type-error"));
  }

  @Test
  void aRepeatedKeyNamesTheLineOfTheFirst() throws IOException {
    Path file = directory.resolve("fx_monthly.csv");
    Files.writeString(file, Files.readString(file) + "EUR,2017-01,2,,again,fred_datasets,high\n");

    assertThat(failures())
        .singleElement()
        .satisfies(failure -> at(failure, 821, "primary-key"))
        .satisfies(failure -> assertThat(failure.toString()).contains("as line 2."));
  }

  @Test
  void quartilesThatFallAreFound() throws IOException {
    change("resale_prices", 2, "p25_or_min", "500");
    change("resale_prices", 2, "p75_or_max", "400");

    assertThat(failures()).singleElement().satisfies(failure -> at(failure, 2, "row-constraint"));
  }

  @Test
  void anEthashRateThatNoBenchmarkIsCountedForIsFound() throws IOException {
    change("gpu_models", 8, "ethash_n", "0");

    assertThat(failures()).singleElement().satisfies(failure -> at(failure, 8, "row-constraint"));
  }

  @Test
  void aLaunchPriceWithoutItsSourceIsFound() throws IOException {
    change("gpu_models", 8, "msrp_source", "");

    assertThat(failures()).singleElement().satisfies(failure -> at(failure, 8, "row-constraint"));
  }

  @Test
  void aModelWhoseIdAnotherHasIsFound() throws IOException {
    var known = new MarketLoad.Known(Set.of("GTX-970"), Set.of());

    assertThat(MarketFiles.in(directory, known).failures())
        .singleElement()
        .satisfies(failure -> at(failure, 2, "unique-error"));
  }

  @Test
  void aSetMayNameWhatTheDatabaseKnowsAlready() throws IOException {
    keepOnly("fx_monthly.csv");
    var known =
        new MarketLoad.Known(
            Set.of(),
            Set.of("fred_datasets", "oxr_kwangyeol", "nbu_kastaneda", "fawaz_currency_api"));

    assertThat(MarketFiles.in(directory, known).failures()).isEmpty();
    assertThat(MarketFiles.in(directory, known).tables()).hasSize(1);
    assertThat(MarketFiles.in(directory, NOTHING).isGood()).isFalse();
  }

  @Test
  void columnsMayStandInAnyOrderAndAreLoadedInTheSchemas() throws IOException {
    keepOnly("sources.csv");
    Files.writeString(
        directory.resolve("sources.csv"),
        "what,title,key,accessed,licence,redistribution,address,producer\n"
            + "prices,A list,list_1,2026-11-22,none seen,open,,\n");

    assertThat(MarketFiles.in(directory, NOTHING).tables())
        .singleElement()
        .satisfies(
            table ->
                assertThat(table.rows().get(0))
                    .containsExactly(
                        "list_1", "A list", "", "", "none seen", "open", "2026-11-22", "prices"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "key,title,producer,address,licence,redistribution,accessed|missing-label|1",
        "key,title,producer,address,licence,redistribution,accessed,what,more|extra-label|1",
        "key,title,producer,address,licence,redistribution,accessed,what,key|duplicate-label|1",
        "''|source-error|1"
      })
  void aBadHeaderIsFound(String header, String code, int line) throws IOException {
    keepOnly("sources.csv");
    Files.writeString(directory.resolve("sources.csv"), header + (header.isEmpty() ? "" : "\n"));

    assertThat(failures()).singleElement().satisfies(failure -> at(failure, line, code));
  }

  @Test
  void raggedRowsAreFoundWithoutHidingOthers() throws IOException {
    Path file = directory.resolve("aib_shipments.csv");
    Files.writeString(
        file,
        Files.readString(file) + "2026-Q2,9,stated\n2026-Q3,x,stated,,,,jpr,high,\n,,,,,,,,,,,,\n");

    assertThat(failures()).hasSize(3);
    assertThat(failures().get(0)).satisfies(failure -> at(failure, 37, "missing-cell"));
    assertThat(failures().get(1)).satisfies(failure -> at(failure, 38, "type-error"));
    assertThat(failures().get(2)).satisfies(failure -> at(failure, 39, "blank-row"));
  }

  @Test
  void bytesThatAreNotUtf8AreFoundByLine() throws IOException {
    Path file = directory.resolve("aib_shipments.csv");
    byte[] bad = Files.readString(file).replace("stated", "st\u00e4ted").getBytes("ISO-8859-1");
    Files.write(file, bad);

    assertThat(failures()).isNotEmpty();
    assertThat(failures())
        .allSatisfy(failure -> assertThat(failure.failure().code()).isEqualTo("encoding-error"));
  }

  @Test
  void anUnknownFileIsAWarningAndDoesNotStopTheOthers() throws IOException {
    Files.writeString(directory.resolve("prices.csv"), "a,b\n1,2\n");
    Files.writeString(directory.resolve("notes.txt"), "nothing");

    MarketFiles.Reading reading = MarketFiles.in(directory, NOTHING);

    assertThat(reading.failures())
        .singleElement()
        .satisfies(failure -> at(failure, 1, "extra-file"));
    assertThat(reading.isGood()).isTrue();
    assertThat(reading.tables()).hasSize(14);
  }

  @Test
  void aDirectoryWithoutDataSetsIsAnError(@TempDir Path empty) throws IOException {
    assertThat(MarketFiles.in(empty, NOTHING).failures())
        .singleElement()
        .satisfies(failure -> at(failure, 1, "source-error"));
    assertThatThrownBy(() -> MarketFiles.in(empty.resolve("none"), NOTHING))
        .isInstanceOf(NoSuchFileException.class);
  }

  private List<FileFailure> failures() throws IOException {
    return MarketFiles.in(directory, NOTHING).failures();
  }

  private static void at(FileFailure failure, int line, String code) {
    assertThat(failure.failure().code()).as(failure.toString()).isEqualTo(code);
    assertThat(failure.failure().line()).as(failure.toString()).isEqualTo(line);
  }

  private void keepOnly(String name) throws IOException {
    for (String dataset : Datasets.NAMES) {
      if (!name.equals(dataset + ".csv")) {
        Files.delete(directory.resolve(dataset + ".csv"));
      }
    }
  }

  /** Changes one cell; {@code line} counts rows, which are lines in the shipped files. */
  private void change(String dataset, int line, String column, String value) throws IOException {
    Path file = directory.resolve(dataset + ".csv");
    TableSchema schema = TableSchema.of(dataset);
    var text = new StringBuilder(String.join(",", schema.columns())).append('\n');
    int row = 1;
    var before = MarketTable.read(new DataFile(dataset + ".csv", Files.readAllBytes(file)));
    for (var cells : before.value().rows()) {
      row++;
      for (int i = 0; i < schema.columns().size(); i++) {
        boolean changed = row == line && i == schema.index(column);
        String cell = changed ? value : cells.cells().get(i);
        text.append(i == 0 ? "" : ",").append('"').append(cell.replace("\"", "\"\"")).append('"');
      }
      text.append('\n');
    }
    Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
