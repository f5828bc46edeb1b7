package org.afterhash.ingest.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.csv.Decision;
import org.afterhash.ingest.market.ShippedCatalogue;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools and spreadsheets export. */
class FleetExportsTest {
  private final FleetReader reader =
      new FleetReader(ShippedCatalogue.read(), YearMonth.of(2026, 9));

  @ParameterizedTest
  @CsvSource({
    "nvidia_smi_short.csv, 2 rtx-3090|1 rtx-a5000|1 tesla-p40",
    "nvidia_smi_noheader_nounits.csv, 2 rtx-2080-ti|1 gtx-1070",
    "nvidia_smi_query_gpu.csv, 2 rtx-3060-ti|1 rtx-3060|1 p102-100|1 cmp-50hx",
    "minerstat_v2_stats.json, 2 rtx-3070|1 rtx-3090|1 rx-6700-xt",
    "ethos_panel.json, 3 rx-580-8gb|1 rx-470-4gb|2 gtx-1070",
    "awesomeminer_webapi.json, 2 rtx-3060",
    "nicehash_rigs2.json, 2 rtx-3080|1 gtx-1660-super|1 gtx-1080-ti|1 rx-6800-xt",
    "hiveos_workers.json, 6 rtx-3060-ti|3 rtx-3070|3 rx-5700-xt|5 rx-580-8gb|1 p106-100",
    "gminer_stat.json, 1 rtx-3080|1 gtx-1660-ti"
  })
  void exportsOfToolsAreCounted(String file, String lots) {
    Parsed<FleetFile> read = reader.read(resource(file), ReadOptions.NONE);

    assertThat(lots(read)).containsExactly(lots.split("\\|"));
  }

  @Test
  void memoryTellsCardsApartThatShareAName() {
    Parsed<FleetFile> file =
        read(
            "index, name, memory.total [MiB]\n0, NVIDIA GeForce RTX 3080, 10240 MiB\n"
                + "1, NVIDIA GeForce RTX 3080, 12288 MiB\n2, GeForce GTX 1060, 3019 MiB\n"
                + "3, Tesla T4, 15109 MiB\n4, NVIDIA GeForce RTX 2080 Ti, 22528 MiB\n");

    assertThat(lots(file))
        .containsExactly("1 rtx-3080", "1 rtx-3080-12gb", "1 gtx-1060-3gb", "1 tesla-t4");
    assertThat(file.errors()).singleElement().satisfies(f -> assertThat(f.line()).isEqualTo(6));
  }

  @Test
  void anExportWithoutNamesOfCardsIsToldSo() {
    Parsed<FleetFile> file = reader.read(resource("simplemining_smos_api.json"), ReadOptions.NONE);

    assertThat(file.errors())
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo("missing-label"))
        .satisfies(f -> assertThat(f.sentence()).contains("SimpleMining").contains("name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[1,", "{\"a\":1}", "{} {}", "[]", "{\"data\":[]}", "{\"rigs\":3}"})
  void jsonThatIsNoExportIsRefused(String json) {
    assertThat(read(json).errors()).extracting(Failure::code).containsExactly("source-error");
  }

  @Test
  void jsonOfAnyDepthIsRefusedNotThrownAt() {
    assertThat(read("[".repeat(100_000)).errors()).hasSize(1);
  }

  @Test
  void aSpreadsheetIsRead() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Cards");
      sheet.value(0, 0, "My cards");
      List<String> labels = List.of("GPU", "Qty", "Bought", "Price (EUR)");
      for (int i = 0; i < labels.size(); i++) {
        sheet.value(2, i, labels.get(i));
      }
      sheet.value(3, 0, "RTX 3070");
      sheet.value(3, 1, 12);
      sheet.value(3, 2, LocalDate.of(2021, 3, 4));
      sheet.style(3, 2).format("dd/mm/yyyy").set();
      sheet.value(3, 3, 1.899);
      sheet.value(4, 0, "RX 580 8GB");
      sheet.value(4, 1, 7);
      book.newWorksheet("Other").value(0, 0, "x");
    }

    Parsed<FleetFile> file = reader.read(bytes.toByteArray(), ReadOptions.NONE);

    assertThat(file.errors()).isEmpty();
    assertThat(lots(file)).containsExactly("12 rtx-3070", "7 rx-580-8gb");
    assertThat(file.value().fleet().holdings().get(0).purchased()).hasToString("2021-03-04");
    assertThat(file.value().fleet().holdings().get(0).pricePaid()).hasToString("1.8990 EUR");
    assertThat(file.failures())
        .extracting(f -> f.line() + " " + f.code())
        .containsExactly("1 extra-sheet", "1 preamble");
  }

  @Test
  void theFirstSheetThatNamesACardIsReadOrTheOneThatTheSenderWants() throws IOException {
    byte[] book = book("Notes", "bought in a hurry", "North", "RTX 3070", "South", "RTX 3080");

    Parsed<FleetFile> found = reader.read(book, ReadOptions.NONE);
    assertThat(lots(found)).containsExactly("1 rtx-3070");
    assertThat(found.value().layout().sheets()).containsExactly("Notes", "North", "South");
    assertThat(found.value().layout().decisions())
        .anySatisfy(
            d ->
                assertThat(d)
                    .isEqualTo(
                        new Decision("sheet", "North", 0.9, "It is the first that names a card.")));
    assertThat(found.failures()).extracting(Failure::code).contains("extra-sheet");

    for (String wanted : List.of("South", "#3")) {
      Parsed<FleetFile> told = reader.read(book, ReadOptions.NONE.withSheet(wanted));
      assertThat(lots(told)).containsExactly("1 rtx-3080");
      assertThat(told.value().layout().decided("sheet")).hasValue("South");
      assertThat(told.failures()).extracting(Failure::code).doesNotContain("extra-sheet");
    }
    Parsed<FleetFile> none = reader.read(book, ReadOptions.NONE.withSheet("West"));
    assertThat(none.errors())
        .singleElement()
        .satisfies(f -> assertThat(f.sentence()).contains("West").contains("Notes, North, South"));
  }

  /** Sheets of a name and a row each, below a header. */
  private static byte[] book(String... namesAndRows) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      for (int i = 0; i < namesAndRows.length; i += 2) {
        Worksheet sheet = book.newWorksheet(namesAndRows[i]);
        sheet.value(0, 0, "model");
        sheet.value(1, 0, namesAndRows[i + 1]);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void whatUnpacksToTooMuchOrIsDamagedIsRefused() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write(new byte[50_000_000]);
      zip.closeEntry();
    }
    byte[] damaged = {'P', 'K', 3, 4, 1, 2, 3, 4, 5};
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

    for (byte[] file : List.of(bomb.toByteArray(), damaged, old)) {
      assertThat(reader.read(file, ReadOptions.NONE).errors())
          .extracting(Failure::code)
          .containsExactly("source-error");
    }
  }

  private Parsed<FleetFile> read(String text) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8), ReadOptions.NONE);
  }

  private static byte[] resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(FleetExportsTest.class.getResourceAsStream("/fleets/" + name))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lots(Parsed<FleetFile> file) {
    return file.value().fleet().holdings().stream().map(h -> h.count() + " " + h.model()).toList();
  }
}
