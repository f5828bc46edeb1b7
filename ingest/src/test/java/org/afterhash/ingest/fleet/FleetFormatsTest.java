package org.afterhash.ingest.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.csv.Decision;
import org.afterhash.ingest.csv.Delimiter;
import org.afterhash.ingest.csv.Encoding;
import org.afterhash.ingest.market.ShippedCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which fleets are written as text. */
class FleetFormatsTest {
  private static final List<String> THREE_LOTS =
      List.of("4 rtx-3080", "6 rx-5700-xt", "3 rtx-3090");

  private final FleetReader reader =
      new FleetReader(ShippedCatalogue.read(), YearMonth.of(2026, 9));

  @ParameterizedTest
  @EnumSource(Delimiter.class)
  void everyDelimiterIsFound(Delimiter delimiter) {
    String d = List.of(",", ";", "\t", "|").get(delimiter.ordinal());
    String text = "model,count,notes\nRTX 3080,4,a\nRX 5700 XT,6,b\nRTX 3090,3,c\n".replace(",", d);

    Parsed<FleetFile> file = read(text, ReadOptions.NONE);

    assertThat(lots(file)).isEqualTo(THREE_LOTS);
    assertThat(decided(file, "delimiter")).isEqualTo(delimiter.word());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1"})
  void everyEncodingIsFound(String charset) {
    String text = "Gerät;Grafikkarte;Stückzahl\nä;RTX 3080;4\nö;RX 5700 XT;6\nü;RTX 3090;3\n";

    Parsed<FleetFile> file = reader.read(text.getBytes(Charset.forName(charset)), ReadOptions.NONE);

    assertThat(file.errors()).isEmpty();
    assertThat(lots(file)).isEqualTo(THREE_LOTS);
    assertThat(file.value().layout().columns().get(0).label()).isEqualTo("Gerät");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndIsRead(String end) {
    String text = "model,count\nRTX 3080,4\n\nRX 5700 XT,6\nRTX 3090,3".replace("\n", end);

    Parsed<FleetFile> file = read(text, ReadOptions.NONE);

    assertThat(lots(file)).isEqualTo(THREE_LOTS);
    assertThat(file.value().rows()).extracting(FleetFile.Row::line).containsExactly(2, 4, 5);
  }

  @ParameterizedTest
  @CsvSource({
    "gpu_model|quantity",
    "Graphics Card|Qty",
    "Grafikkarte|Anzahl",
    "Carte graphique|Quantité",
    "Tarjeta gráfica|Cantidad",
    "Placa de vídeo|Quantidade",
    "Scheda video|Quantità",
    "Videokaart|Aantal",
    "Karta graficzna|Ilość",
    "Видеокарта|Количество",
    "显卡|数量"
  })
  void headersOfSeveralLanguagesAreMatched(String labels) {
    Parsed<FleetFile> file =
        read("x|" + labels + "\n1|RTX 3080|4\n2|RX 5700 XT|6\n3|RTX 3090|3\n", ReadOptions.NONE);

    assertThat(file.errors()).isEmpty();
    assertThat(lots(file)).isEqualTo(THREE_LOTS);
  }

  @Test
  void aColumnOfCardsIsFoundByItsCells() {
    Parsed<FleetFile> file =
        read("Ding,Anzahl\nRTX 3080,4\nRX 5700 XT,6\nRTX 3090,3\n", ReadOptions.NONE);

    assertThat(lots(file)).isEqualTo(THREE_LOTS);
    assertThat(file.value().layout().columns().get(0))
        .isEqualTo(
            new Layout.ColumnMatch(
                1,
                "Ding",
                "model",
                0.9,
                "Its cells name cards.",
                List.of("RTX 3080", "RX 5700 XT", "RTX 3090")));
  }

  @Test
  void amongColumnsNamedLikeModelsTheOneWithCardsIsRead() {
    Parsed<FleetFile> file =
        read(
            "name,gpu,type,qty\nrig-1,NVIDIA,RTX 3080,4\nrig-2,AMD,RX 5700 XT,6\n",
            ReadOptions.NONE);

    assertThat(lots(file)).containsExactly("4 rtx-3080", "6 rx-5700-xt");
  }

  @Test
  void rowsAboveTheHeaderAreToldAndLeftOut() {
    Parsed<FleetFile> file =
        read(
            "My farm\n"
                + "as of,2024-01-01\n\n"
                + "model,count\n"
                + "RTX 3080,4\n"
                + "RX 5700 XT,6\n"
                + "RTX 3090,3\n"
                + "Total,13\n",
            ReadOptions.NONE);

    assertThat(lots(file)).isEqualTo(THREE_LOTS);
    assertThat(file.errors()).isEmpty();
    assertThat(file.failures())
        .extracting(f -> f.line() + " " + f.level() + " " + f.code())
        .containsExactly(
            "1 INFO preamble", "2 INFO preamble", "3 INFO blank-row", "8 WARNING total-row");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RTX 3080,4\nRX 5700 XT,6\nRTX 3090,3\n",
        "4,RTX 3080\n6,RX 5700 XT\n3,RTX 3090\n",
        "4x RTX 3080\n6 x RX 5700 XT\n3× RTX 3090\n"
      })
  void listsWithoutAHeaderAreRead(String text) {
    Parsed<FleetFile> file = read(text, ReadOptions.NONE);

    assertThat(file.errors()).isEmpty();
    assertThat(lots(file)).isEqualTo(THREE_LOTS);
    assertThat(decided(file, "header")).isEqualTo("no");
  }

  @Test
  void aBareListOfCardsIsCounted() {
    Parsed<FleetFile> file = read("RTX 3080\nRX 5700 XT\nRTX 3080\n", ReadOptions.NONE);

    assertThat(lots(file)).containsExactly("2 rtx-3080", "1 rx-5700-xt");
    assertThat(file.value().rows()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1,RTX 3080\n2,RTX 3080\n3,RTX 3090\n", "RTX 3080,4,100\nRTX 3090,3,200\n"})
  void figuresWithoutAHeaderThatMayBeAnythingAreNotTakenForCounts(String text) {
    Parsed<FleetFile> file = read(text, ReadOptions.NONE);

    assertThat(file.errors()).extracting(Failure::code).containsExactly("missing-label");
    assertThat(file.value().fleet().holdings()).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "499.90|499.90 USD",
        "499,90|499.90 USD",
        "1,299.00 USD|1299.00 USD",
        "€ 1.899,00|1899.00 EUR",
        "$1,299.5|1299.5 USD",
        "1'299.00 CHF|1299.00 CHF",
        "1 299,00 zł|1299.00 PLN",
        "1.234.567|1234567 USD",
        "0.125|0.125 USD",
        "1234.567|1234.567 USD",
        "EUR 400|400 EUR"
      })
  void pricesAreReadAsPeopleWriteThem(String text, String expected) {
    Parsed<FleetFile> file = read("model|count|price\nRTX 3080|1|" + text + "\n", ReadOptions.NONE);

    assertThat(file.errors()).isEmpty();
    assertThat(paid(file)).containsExactly(expected);
  }

  @Test
  void aDecimalConventionThatNoCellShowsIsAskedFor() {
    String text = "model;count;price\nRTX 3080;1;1.899\nRTX 3090;1;500\n";

    assertThat(read(text, ReadOptions.NONE).errors())
        .singleElement()
        .satisfies(f -> assertThat(FleetReader.isQuestion(f)).isTrue())
        .satisfies(f -> assertThat(f.code()).isEqualTo("ambiguous-decimal"))
        .satisfies(f -> assertThat(f.sentence()).contains("decimal=dot or comma"));
    assertThat(paid(read(text, with(DecimalMark.COMMA)))).containsExactly("1899 USD", "500 USD");
    assertThat(paid(read(text, with(DecimalMark.DOT)))).containsExactly("1.899 USD", "500 USD");
  }

  @Test
  void oneCellThatIsClearSettlesTheOthers() {
    Parsed<FleetFile> file =
        read("model;count;price\nRTX 3080;1;1.899\nRTX 3090;1;499,90\n", ReadOptions.NONE);

    assertThat(paid(file)).containsExactly("1899 USD", "499.90 USD");
    assertThat(decided(file, "decimal")).isEqualTo("comma");
  }

  @Test
  void aPriceWithADotIsNeverReadAsAHundredTimesAsMuch() {
    Parsed<FleetFile> file =
        read("model;count;price\nRTX 3080;1;18500.00\n", with(DecimalMark.COMMA));

    assertThat(file.errors()).extracting(Failure::code).containsExactly("type-error");
  }

  @Test
  void cellsThatContradictEachOtherStandForThemselves() {
    Parsed<FleetFile> file =
        read(
            "model;count;price\nRTX 3080;1;499.90\nRTX 3080;1;499,90\nRTX 3080;1;1.899\n",
            ReadOptions.NONE);

    assertThat(file.failures())
        .extracting(f -> f.line() + " " + f.code())
        .containsExactly("1 mixed-convention", "4 ambiguous-decimal");
    assertThat(paid(file)).containsExactly("499.90 USD", "499.90 USD");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "2021, 2021",
    "2021-05, 2021-05",
    "2021/5/3, 2021-05-03",
    "2021-05-03 10:11:12, 2021-05-03",
    "2021-05-03T10:11:12Z, 2021-05-03",
    "03.05.2021, 2021-05-03",
    "3.5.2021, 2021-05-03",
    "13/05/2021, 2021-05-13",
    "05/13/2021, 2021-05-13",
    "05/05/2021, 2021-05-05",
    "05/2021, 2021-05",
    "3 May 2021, 2021-05-03",
    "3. Mai 2021, 2021-05-03",
    "'May 3, 2021', 2021-05-03",
    "May-21, 2021-05",
    "mars 2021, 2021-03",
    "5/13/21, 2021-05-13"
  })
  void datesAreReadAsPeopleWriteThem(String text, String expected) {
    Parsed<FleetFile> file =
        read("model|count|purchased\nRTX 3080|1|" + text + "\n", ReadOptions.NONE);

    assertThat(file.errors()).isEmpty();
    assertThat(file.value().fleet().holdings())
        .singleElement()
        .satisfies(h -> assertThat(h.purchased()).hasToString(expected));
  }

  @Test
  void anOrderOfDatesThatNoCellShowsIsAskedForAndOneClearCellSettlesIt() {
    String open = "model,count,purchased\nRTX 3080,1,03/05/2021\n";

    assertThat(read(open, ReadOptions.NONE).errors())
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo("ambiguous-date"));
    assertThat(bought(read(open, with(DateOrder.MDY)))).containsExactly("2021-03-05");
    assertThat(bought(read(open + "RTX 3080,1,17/02/2020\n", ReadOptions.NONE)))
        .containsExactly("2021-05-03", "2020-02-17");
  }

  @Test
  void theSendersWordOverrulesWhatWasFound() {
    Parsed<FleetFile> file =
        reader.read(
            "model;count\nRTX 3080;4\n".getBytes(StandardCharsets.UTF_8),
            new ReadOptions(
                Optional.of(Encoding.LATIN_1),
                Optional.of(Delimiter.COMMA),
                Optional.of(HeaderRow.YES),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of()));

    assertThat(decided(file, "delimiter")).isEqualTo("comma");
    assertThat(decided(file, "encoding")).isEqualTo("latin-1");
    assertThat(file.isGood()).isFalse();
  }

  @Test
  void aSpreadsheetAsItIsKeptInGermanyIsReadAsOneReadsIt() {
    String text =
        "Standort;Anlage;Grafikkarte;Anzahl;Kaufdatum;Kaufpreis (EUR);Zustand\r\n"
            + "Halle 1;R-01;\"RTX™ 3080\";4;03.05.2021;1.899,00;gut\r\n"
            + "Halle 1;R-02;\"RX 5700XT\";6;17.02.2020;389,90;gebraucht\r\n"
            + "Halle 2;R-07;\"gtx1080ti\";3;;;\"Lüfter defekt\"\r\n"
            + "Halle 2;R-09;\"unbekannt\";1;;;\r\n";

    Parsed<FleetFile> file = read("\uFEFF" + text, ReadOptions.NONE);

    assertThat(file.errors()).extracting(Failure::code).containsExactly("unknown-model");
    assertThat(lots(file)).containsExactly("4 rtx-3080", "6 rx-5700-xt", "3 gtx-1080-ti");
    assertThat(file.value().fleet().holdings())
        .extracting(h -> h.condition().word())
        .containsExactly("works", "unknown", "fan");
    assertThat(paid(file)).containsExactly("1899.00 EUR", "389.90 EUR", "nothing");
    assertThat(bought(file)).containsExactly("2021-05-03", "2020-02-17", "nothing");
  }

  private Parsed<FleetFile> read(String text, ReadOptions options) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8), options);
  }

  private static ReadOptions with(DecimalMark mark) {
    return new ReadOptions(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(mark),
        Optional.empty(),
        Map.of(),
        Map.of());
  }

  private static ReadOptions with(DateOrder order) {
    return new ReadOptions(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(order),
        Map.of(),
        Map.of());
  }

  private static List<String> lots(Parsed<FleetFile> file) {
    return file.value().fleet().holdings().stream()
        .map(h -> h.count() + " " + h.model())
        .collect(Collectors.toList());
  }

  private static List<String> paid(Parsed<FleetFile> file) {
    return file.value().fleet().holdings().stream()
        .map(Holding::pricePaid)
        .map(p -> p == null ? "nothing" : p.amount().toPlainString() + " " + p.currency())
        .toList();
  }

  private static List<String> bought(Parsed<FleetFile> file) {
    return file.value().fleet().holdings().stream()
        .map(Holding::purchased)
        .map(date -> date == null ? "nothing" : date.text())
        .toList();
  }

  private static String decided(Parsed<FleetFile> file, String parameter) {
    return file.value().layout().decisions().stream()
        .filter(decision -> decision.parameter().equals(parameter))
        .map(Decision::value)
        .findFirst()
        .orElse("nothing");
  }
}
