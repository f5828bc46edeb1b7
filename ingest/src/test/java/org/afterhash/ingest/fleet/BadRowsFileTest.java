package org.afterhash.ingest.fleet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterhash.domain.result.Failure;
import org.afterhash.ingest.csv.FileContent;
import org.afterhash.ingest.market.ShippedCatalogue;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad rows come back as they were sent. */
class BadRowsFileTest {
  private final FleetReader reader =
      new FleetReader(ShippedCatalogue.read(), YearMonth.of(2026, 9));

  @Test
  void aBadRowHasItsLineItsCodesItsReasonAndItsCells() throws IOException {
    List<List<String>> rows =
        rows("Karte;Anzahl; Ort \nRTX 3070;5;A\n Foo  9;x; \"B\"\"1\" \nRTX 3080;0;\n");
    assertThat(rows.get(0)).containsExactly("line", "code", "reason", "Karte", "Anzahl", "Ort");
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1)).startsWith("3", "type-error unknown-model");
    assertThat(rows.get(1).subList(3, 6)).containsExactly(" Foo  9", "x", "B\"1");
    assertThat(rows.get(1).get(2)).contains("is not a whole number").contains("names no card");
    assertThat(rows.get(2).subList(3, 6)).containsExactly("RTX 3080", "0", "");
  }

  @Test
  void whatCannotBeCutIntoCellsIsGivenAsItsLine() throws IOException {
    List<List<String>> rows =
        rows("model,count\nRTX 3070,5\n\"open,3\nFoo,\"two\nlines\"\nRTX 3080,6,7\n");
    assertThat(rows.subList(1, 4))
        .extracting(row -> row.get(0) + " " + row.get(1) + ": " + row.subList(3, row.size()))
        .containsExactly(
            "3 format-error: [\"open,3]",
            "4 type-error unknown-model: [Foo, two\nlines]",
            "6 extra-cell: [RTX 3080, 6, 7]");
  }

  @Test
  void theEncodingIsThatOfTheFile() throws IOException {
    byte[] file = "\uFEFFmodel\tcount\r\nGrafikkarte Größe 9\t3\r\n".getBytes(UTF_16LE);
    assertThat(rows(file, ReadOptions.NONE).get(1)).contains("Grafikkarte Größe 9", "3");
  }

  @Test
  void cardsOfOneLineOfAnExportAreToldApart() throws IOException {
    List<List<String>> rows =
        rows("{\"devices\":[{\"name\":\"RTX 3080\"},{\"name\":\"Foo 1\"},{\"name\":\"Foo 2\"}]}");
    assertThat(rows.get(0).subList(3, 6)).containsExactly("model", "count", "memory");
    assertThat(rows.subList(1, 3)).extracting(row -> row.get(3)).containsExactly("Foo 1", "Foo 2");
    assertThat(rows).hasSize(3);
  }

  @Test
  void rowsOfTheSheetThatIsReadComeBack() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      Worksheet notes = book.newWorksheet("Notes");
      notes.value(1, 0, "bought in a hurry");
      Worksheet cards = book.newWorksheet("Cards");
      cards.value(0, 0, "model");
      cards.value(0, 1, "count");
      cards.value(1, 0, "RTX 3070");
      cards.value(1, 1, 4);
      cards.value(2, 0, "Foo 9");
      cards.value(2, 1, 3);
    }
    List<List<String>> rows = rows(bytes.toByteArray(), ReadOptions.NONE);
    assertThat(rows.get(1)).contains("3", "Foo 9", "3");
    assertThat(rows).hasSize(2);
  }

  @Test
  void aRowAboveTheHeaderThatIsToldOfLateIsStillFound() throws IOException {
    List<List<String>> rows = rows("My \"farm\nwhat,count\nRTX 3070,2\nfoo,x\n");
    assertThat(rows.subList(1, rows.size()))
        .allSatisfy(row -> assertThat(row).hasSizeGreaterThan(3));
  }

  /** Every line with an error is there once, in every odd file; mended, the rows can be sent. */
  @ParameterizedTest
  @MethodSource("oddFiles")
  void eachLineWithAnErrorIsThereOnce(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Set<String> bad =
        reader.read(bytes, ReadOptions.NONE).failures().stream()
            .filter(Failure::isError)
            .map(failure -> String.valueOf(failure.line()))
            .collect(Collectors.toSet());
    List<String> lines =
        rows(bytes, ReadOptions.NONE).stream().skip(1).map(row -> row.get(0)).toList();
    assertThat(Set.copyOf(lines)).isEqualTo(bad);
    if (!file.toString().endsWith(".json")) {
      assertThat(lines).doesNotHaveDuplicates();
    }
  }

  static Stream<Path> oddFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "torture"))) {
      return files.filter(f -> !f.endsWith("expectations.csv")).sorted().toList().stream();
    }
  }

  @Test
  void theRowsCanBeMendedAndSentAgain() throws IOException {
    var file = new StringBuilder("model,count\n");
    rows("model,count\nRTX 3070,x\nRTX 3080,-2\n").stream()
        .skip(1)
        .forEach(row -> file.append(row.get(3)).append(",7\n"));
    assertThat(
            reader.read(file.toString().getBytes(UTF_8), ReadOptions.NONE).value().fleet().gpus())
        .isEqualTo(14);
  }

  private List<List<String>> rows(String text) throws IOException {
    return rows(text.getBytes(UTF_8), ReadOptions.NONE);
  }

  private List<List<String>> rows(byte[] file, ReadOptions options) throws IOException {
    var rows = new ArrayList<List<String>>();
    BadRowsFile.read(reader, FileContent.of(file), options, rows::add);
    return rows;
  }

  @Test
  void anotherSheetHasOtherRows() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      for (String name : List.of("North", "South")) {
        Worksheet sheet = book.newWorksheet(name);
        sheet.value(0, 0, "model");
        sheet.value(1, 0, "RTX 3070");
        sheet.value(2, 0, name + " 9");
      }
    }
    assertThat(rows(bytes.toByteArray(), ReadOptions.NONE).get(1)).contains("North 9");
    ReadOptions south = ReadOptions.NONE.withSheet("South");
    assertThat(rows(bytes.toByteArray(), south).get(1)).contains("South 9");
  }
}
