package org.afterhash.ingest.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.result.Parsed;
import org.afterhash.domain.source.PartialDate;
import org.afterhash.ingest.market.ShippedCatalogue;

class FleetReaderPropertyTest {
  private static final GpuCatalogue CATALOGUE = ShippedCatalogue.read();
  private static final List<String> COLUMNS =
      List.of("model", "count", "condition", "purchase_date", "price_paid", "currency", "rig no.");

  private final FleetReader reader = new FleetReader(CATALOGUE, YearMonth.of(2026, 9));

  @Property(tries = 200)
  void anyFleetWrittenInAnyOrderOfColumnsIsReadAsItWas(
      @ForAll("holdings") List<Holding> holdings, @ForAll Random random) {
    var order = new ArrayList<>(COLUMNS);
    Collections.shuffle(order, random);
    String end = random.nextBoolean() ? "\n" : "\r\n";
    var text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
    text.append(String.join(",", order)).append(end);
    for (Holding holding : holdings) {
      text.append(
              order.stream()
                  .map(column -> written(cell(holding, column), random))
                  .collect(Collectors.joining(",")))
          .append(end);
    }

    Parsed<FleetFile> file = read(text.toString());

    assertThat(file.errors()).isEmpty();
    assertThat(file.value().fleet().holdings()).isEqualTo(holdings);
  }

  @Property(tries = 200)
  void aSpoiledRowTakesNothingButItself(
      @ForAll("holdings") List<Holding> holdings, @ForAll("spoiled") String bad, @ForAll int at) {
    var lines = new ArrayList<String>();
    for (Holding holding : holdings) {
      lines.add(
          COLUMNS.stream().map(column -> cell(holding, column)).collect(Collectors.joining(",")));
    }
    int row = Math.floorMod(at, lines.size() + 1);
    lines.add(row, bad);

    Parsed<FleetFile> file =
        read(String.join(",", COLUMNS) + "\n" + String.join("\n", lines) + "\n");

    assertThat(file.value().fleet().holdings()).isEqualTo(holdings);
    assertThat(file.errors())
        .isNotEmpty()
        .allSatisfy(failure -> assertThat(failure.line()).isEqualTo(row + 2));
  }

  @Property(tries = 500)
  void noBytesAreThrownAt(@ForAll byte[] bytes) {
    Parsed<FleetFile> file = reader.read(bytes, ReadOptions.NONE);

    assertThat(file.value().fleet().holdings()).hasSizeLessThanOrEqualTo(bytes.length);
  }

  @Property(tries = 500)
  void noCellsBelowAGoodHeaderAreThrownAt(@ForAll("junk") String junk) {
    Parsed<FleetFile> file = read("model,count,purchase_date,price_paid,currency\n" + junk);

    assertThat(file.failures())
        .allSatisfy(failure -> assertThat(failure.line()).isBetween(1, lines(junk) + 1));
  }

  @Provide
  Arbitrary<List<Holding>> holdings() {
    Arbitrary<GpuModel> models = Arbitraries.of(CATALOGUE.models());
    Arbitrary<Integer> counts = Arbitraries.integers().between(1, 10_000_000);
    Arbitrary<Condition> conditions = Arbitraries.of(Condition.class);
    Arbitrary<PartialDate> dates =
        Arbitraries.of("2009", "2016-12", "2021-02-28", "2026-09-30", "2026")
            .map(PartialDate::new)
            .injectNull(0.3);
    Arbitrary<Money> prices =
        Combinators.combine(
                Arbitraries.bigDecimals()
                    .between(BigDecimal.ZERO, new BigDecimal("9e7"))
                    .ofScale(2),
                Arbitraries.of("USD", "EUR", "CNY").map(Currency::getInstance))
            .as(Money::new)
            .injectNull(0.3);
    return Combinators.combine(models, counts, conditions, dates, prices)
        .as(
            (model, count, condition, date, price) ->
                new Holding(model.id(), count, condition, date, price))
        .list()
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<String> spoiled() {
    return Arbitraries.of(
        "RTX 3070,\"5,works,2021,1,USD,",
        "\"RTX\" 3070,5,works,2021,1,USD,",
        "RTX 3070,5",
        "RTX 3070,5,works,2021,1,USD,rig,more",
        "RTX 3079,5,works,2021,1,USD,",
        "RTX 3070,0,works,2021,1,USD,",
        "RTX 3070,5,works,2021,\uFFFD,USD,",
        "RTX 3070,5,works,2021,1,USD," + "x".repeat(20_000));
  }

  @Provide
  Arbitrary<String> junk() {
    return Arbitraries.strings()
        .withChars("\",\n\r 0123456789-.eRTXuUSD\u0000\uFEFFé")
        .ofMaxLength(200);
  }

  private static String cell(Holding holding, String column) {
    PartialDate date = holding.purchased();
    Money price = holding.pricePaid();
    return switch (column) {
      case "model" -> CATALOGUE.get(holding.model()).name();
      case "count" -> Integer.toString(holding.count());
      case "condition" -> holding.condition().word();
      case "purchase_date" -> date == null ? "" : date.text();
      case "price_paid" -> price == null ? "" : price.amount().toPlainString();
      case "currency" -> price == null ? "" : price.currency().getCurrencyCode();
      default -> "rig";
    };
  }

  private static String written(String cell, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> cell;
      case 1 -> "\"" + cell + "\"";
      default -> " " + cell + "  ";
    };
  }

  private static int lines(String text) {
    return text.split("\r\n|\r|\n", -1).length;
  }

  private Parsed<FleetFile> read(String text) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8), ReadOptions.NONE);
  }
}
