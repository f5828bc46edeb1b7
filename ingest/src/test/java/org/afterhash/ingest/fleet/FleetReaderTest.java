package org.afterhash.ingest.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.domain.source.PartialDate;
import org.afterhash.ingest.csv.Decision;
import org.afterhash.ingest.market.ShippedCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetReaderTest {
  private final FleetReader reader =
      new FleetReader(ShippedCatalogue.read(), YearMonth.of(2026, 9));

  @Test
  void aFullFileBecomesHoldingsInItsOrder() {
    Parsed<FleetFile> file =
        read(
            """
            model,count,condition,purchase_date,price_paid,currency
            RTX 3070,120,works,2021-05,899.90,EUR
            GTX 1060 6GB,8,FAN,2017,,
            rtx-3070,1,,2021-06-30,0,
            """);

    assertThat(file.failures()).isEmpty();
    assertThat(file.value().fleet().holdings())
        .containsExactly(
            new Holding(
                new GpuModelId("rtx-3070"),
                120,
                Condition.WORKS,
                new PartialDate("2021-05"),
                new Money(new BigDecimal("899.90"), Currency.getInstance("EUR"))),
            new Holding(
                new GpuModelId("gtx-1060-6gb"), 8, Condition.FAN, new PartialDate("2017"), null),
            new Holding(
                new GpuModelId("rtx-3070"),
                1,
                Condition.UNKNOWN,
                new PartialDate("2021-06-30"),
                Money.usd(new BigDecimal("0"))));
  }

  @Test
  void theSiteOfARowIsReadAndItsNameIsOneHoweverItIsWritten() {
    Parsed<FleetFile> file =
        read("model,count,Standort\nRTX 3070,3,Nord  halle\nRTX 3070,2,nord Halle\nRTX 3070,1,\n");

    assertThat(file.failures()).isEmpty();
    assertThat(file.value().fleet().holdings())
        .extracting(Holding::site)
        .containsExactly(new SiteName("Nord halle"), new SiteName("Nord halle"), null);
  }

  @Test
  void ofTwoColumnsThatMayNameSitesTheLikelierIsRead() {
    Parsed<FleetFile> file = read("farm,model,count,site\nmine,RTX 3070,3,north\n");

    assertThat(file.failures()).extracting(Failure::code).containsExactly("extra-label");
    assertThat(file.value().fleet().holdings())
        .extracting(Holding::site)
        .containsExactly(new SiteName("north"));
  }

  @Test
  void placesInARackAreNoSites() {
    String racks =
        IntStream.range(0, 50)
            .mapToObj(row -> "RTX 3070,1,A-" + row + "\n")
            .collect(Collectors.joining());
    Parsed<FleetFile> file = read("model,count,location\n" + racks);

    assertThat(file.failures()).extracting(Failure::code).containsExactly("extra-label");
    assertThat(file.value().fleet().holdings()).extracting(Holding::site).containsOnlyNulls();
  }

  @Test
  void ofMoreThanAHundredSitesTheFurtherAreRefused() {
    String rows =
        IntStream.range(0, 102)
            .mapToObj(row -> "RTX 3070,1,hall " + row + "\n")
            .collect(Collectors.joining());
    Parsed<FleetFile> file = read("model,count,site\n" + rows);

    assertThat(file.failures())
        .extracting(Failure::code, Failure::column, Failure::line)
        .containsExactly(
            tuple("constraint-error", "site", 102), tuple("constraint-error", "site", 103));
  }

  @Test
  void byteOrderMarkCarriageReturnsQuotesAndOtherOrdersAreRead() {
    Parsed<FleetFile> file =
        read("\uFEFF\" Count \",MODEL\r\n 3 ,\"RTX 3080\" \r\n\"4\",\"RTX\n3090\"\r\n");

    assertThat(file.failures()).isEmpty();
    assertThat(file.value().fleet().holdings()).extracting(Holding::count).containsExactly(3, 4);
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "model|RTX 3O70|unknown-model",
        "model|GTX 1060|unknown-model",
        "model|''|constraint-error",
        "count|''|constraint-error",
        "count|0|constraint-error",
        "count|-3|constraint-error",
        "count|10000001|constraint-error",
        "count|1.5|type-error",
        "count|1,2|type-error",
        "count|5 rigs|type-error",
        "count|twelve|type-error",
        "count|=1+1|type-error",
        "count|1e3|type-error",
        "count|99999999999999999999|type-error",
        "condition|broken|constraint-error",
        "purchase_date|13/2021|type-error",
        "purchase_date|yesterday|type-error",
        "purchase_date|05/06/2021|ambiguous-date",
        "purchase_date|2021-13|type-error",
        "purchase_date|2021-02-30|type-error",
        "purchase_date|2008-12|constraint-error",
        "purchase_date|2026-10|constraint-error",
        "purchase_date|2027|constraint-error",
        "price_paid|-1|constraint-error",
        "price_paid|1,499|ambiguous-decimal",
        "price_paid|4,99.90|type-error",
        "price_paid|499 apples|type-error",
        "price_paid|499 EUR|currency/constraint-error",
        "price_paid|1e3|type-error",
        "price_paid|NaN|type-error",
        "price_paid|1000000000001|constraint-error",
        "price_paid|1.00000000001|constraint-error",
        "currency|EURO|constraint-error",
        "currency|XZQ|constraint-error"
      })
  void aBadCellIsFoundAndItsNeighboursAreKept(String column, String value, String code) {
    String blamed = code.contains("/") ? code.substring(0, code.indexOf('/')) : column;
    List<String> columns =
        List.of("model", "count", "condition", "purchase_date", "price_paid", "currency");
    var bad = new ArrayList<>(List.of("RTX 3070", "5", "works", "2021", "400", "USD"));
    bad.set(columns.indexOf(column), value);
    String good = "RTX 3090,7,works,2021,1500,USD\n";

    Parsed<FleetFile> file =
        read(
            String.join(",", columns)
                + "\n"
                + good
                + "\""
                + String.join("\",\"", bad)
                + "\"\n"
                + good);

    assertThat(file.failures())
        .singleElement()
        .satisfies(failure -> at(failure, 3, blamed, code.substring(code.indexOf('/') + 1)))
        .satisfies(failure -> assertThat(failure.sentence()).matches("(?s).*[.?]"));
    assertThat(file.value().fleet().holdings()).extracting(Holding::count).containsExactly(7, 7);
    assertThat(file.value().rows())
        .extracting(FleetFile.Row::usable)
        .containsExactly(true, false, true);
  }

  @Test
  void allBadCellsOfARowAndAllBadRowsAreToldAtOnce() {
    Parsed<FleetFile> file =
        read("model,count,price_paid\nRTX 9999,0,x\nRTX 3070,1,1\nRTX 3070,none,-1\n");

    assertThat(file.failures())
        .extracting(failure -> failure.line() + " " + failure.column() + " " + failure.code())
        .containsExactly(
            "2 count constraint-error",
            "2 model unknown-model",
            "2 price_paid type-error",
            "4 count type-error",
            "4 price_paid constraint-error");
  }

  @Test
  void anUnknownCardIsAnsweredWithSuggestions() {
    Parsed<FleetFile> file = read("model,count\nV100,4\n");

    assertThat(file.failures())
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure.sentence())
                    .isEqualTo(
                        "\"V100\" names no card that we know for certain. Did you mean one of"
                            + " these: Tesla V100 16GB, Tesla V100 32GB?"));
    assertThat(file.value().unresolved())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.text()).isEqualTo("V100");
              assertThat(row.line()).isEqualTo(2);
              assertThat(row.suggestions()).hasSize(2);
            });
  }

  @Test
  void columnsThatAreNotKnownAreWarnedOfAndNotRead() {
    Parsed<FleetFile> file = read("rig,model,count,\nalpha,RTX 3070,5,\n");

    assertThat(file.isGood()).isTrue();
    assertThat(file.warnings())
        .extracting(Failure::code)
        .containsExactly("extra-label", "extra-label");
    assertThat(file.value().fleet().gpus()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"count,condition|missing-label|model", "model,count,Model|duplicate-label|model"})
  void aHeaderThatCannotBeUsedStopsTheFile(String header, String code, String column) {
    Parsed<FleetFile> file = read(header + "\nRTX 3070,5,works\n");

    assertThat(file.errors()).singleElement().satisfies(failure -> at(failure, 1, column, code));
    assertThat(file.value().fleet().holdings()).isEmpty();
  }

  @Test
  void raggedRowsAreErrorsByThemselves() {
    Parsed<FleetFile> file =
        read("model,count,condition\nRTX 3070,5\nRTX 3080,6,works,1\nRTX 3090,7,works\n");

    assertThat(file.failures()).hasSize(2);
    assertThat(file.failures().get(0))
        .satisfies(failure -> at(failure, 2, "condition", "missing-cell"));
    assertThat(file.failures().get(1)).satisfies(failure -> at(failure, 3, "", "extra-cell"));
    assertThat(file.value().fleet().gpus()).isEqualTo(7);
  }

  @Test
  void blankRowsAreWarningsAndLinesGoOnCounting() {
    Parsed<FleetFile> file = read("\nmodel,count\n\n,\n\"\nRTX 3070\",5\nRTX 3070,x\n");

    assertThat(file.failures())
        .extracting(failure -> failure.line() + " " + failure.code())
        .containsExactly("1 blank-row", "3 blank-row", "4 blank-row", "7 type-error");
    assertThat(file.value().fleet().gpus()).isEqualTo(5);
  }

  @Test
  void aQuoteThatIsNotClosedCostsItsOwnRowOnly() {
    Parsed<FleetFile> file =
        read("model,count\nRTX 3070,\"5\nRTX 3080,6\n\"RTX\" 3090,7\nRTX 3090,8\n");

    assertThat(file.failures())
        .extracting(failure -> failure.line() + " " + failure.code())
        .containsExactly("2 format-error", "4 format-error");
    assertThat(file.value().fleet().holdings()).extracting(Holding::count).containsExactly(6, 8);
  }

  @Test
  void aCellOfAbsurdSizeIsAnError() {
    String huge = "x".repeat(5000);
    String absurd = "x".repeat(3_000_000);
    Parsed<FleetFile> file =
        read("model,count\n" + huge + ",1\n" + absurd + ",1\n\"" + absurd + ",1\nRTX 3070,2\n");

    assertThat(file.failures())
        .extracting(failure -> failure.line() + " " + failure.code())
        .containsExactly("2 constraint-error", "3 constraint-error", "4 format-error");
    assertThat(file.value().fleet().gpus()).isEqualTo(2);
  }

  @Test
  void whatIsNotUtf8IsReadAsWesternEuropeanAndSaid() {
    byte[] bytes = "model,count\nRTX 3070\u00a0,5\n".getBytes(StandardCharsets.ISO_8859_1);

    Parsed<FleetFile> file = reader.read(bytes, ReadOptions.NONE);

    assertThat(file.failures()).isEmpty();
    assertThat(decided(file, "encoding")).isEqualTo("windows-1252");
    assertThat(file.value().fleet().gpus()).isEqualTo(5);
  }

  @Test
  void aByteThatBreaksUtf8IsAnErrorOfItsRow() {
    byte[] bytes =
        "model,count,z\nRTX 3070,5,\u00e4\u00f6\nRTX 3080,6,?\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xFF;

    Parsed<FleetFile> file = reader.read(bytes, ReadOptions.NONE);

    assertThat(file.errors()).singleElement().satisfies(f -> at(f, 3, "", "encoding-error"));
    assertThat(file.value().fleet().gpus()).isEqualTo(5);
  }

  @Test
  void anEmptyFileIsAnError() {
    for (String text : List.of("", "\uFEFF", "\n\n")) {
      assertThat(read(text).errors())
          .singleElement()
          .satisfies(failure -> at(failure, 1, "", "source-error"));
    }
  }

  @Test
  void aFileWithoutRowsIsAnEmptyFleet() {
    assertThat(read("model,count").value().fleet().holdings()).isEmpty();
  }

  private static String decided(Parsed<FleetFile> file, String parameter) {
    return file.value().layout().decisions().stream()
        .filter(decision -> decision.parameter().equals(parameter))
        .map(Decision::value)
        .findFirst()
        .orElse("nothing");
  }

  private Parsed<FleetFile> read(String text) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8), ReadOptions.NONE);
  }

  private static void at(Failure failure, int line, String column, String code) {
    assertThat(failure.code()).as(failure.toString()).isEqualTo(code);
    assertThat(failure.line()).as(failure.toString()).isEqualTo(line);
    assertThat(failure.column()).as(failure.toString()).isEqualTo(column);
  }
}
