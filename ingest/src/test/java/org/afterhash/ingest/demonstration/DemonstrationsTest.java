package org.afterhash.ingest.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.fleet.Sites;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.fleet.FleetFile;
import org.afterhash.ingest.fleet.FleetReader;
import org.afterhash.ingest.fleet.ReadOptions;
import org.afterhash.ingest.market.ShippedCatalogue;
import org.junit.jupiter.api.Test;

class DemonstrationsTest {
  private static final GpuCatalogue CATALOGUE = ShippedCatalogue.read();
  private static final List<NamedCsvRecord> PRICES = records("resale_prices");
  private static final List<NamedCsvRecord> RATES = records("fx_monthly");
  private static final List<NamedCsvRecord> MODELS = records("gpu_models");

  private static List<NamedCsvRecord> records(String dataset) {
    try (InputStream in =
            DemonstrationsTest.class.getResourceAsStream("/facts/" + dataset + ".csv");
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, UTF_8))) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Holding> read(String file) {
    Parsed<FleetFile> read =
        new FleetReader(CATALOGUE, YearMonth.of(2026, 11))
            .read(Demonstrations.bytes(file), ReadOptions.NONE);
    assertThat(read.failures()).describedAs(file).isEmpty();
    return read.value().fleet().holdings();
  }

  @Test
  void aHobbyistAWarehouseAndACompanyWithTheCardsThatTheirNamesSay() {
    assertThat(Demonstrations.shipped().all())
        .extracting(each -> each.farm().name() + ": " + newest(each))
        .containsExactly(
            "Nine cards in a spare room: 9",
            "1,200 cards in a warehouse: 1200",
            "38,000 cards of a company: 38000");
  }

  private static long newest(Demonstration each) {
    return read(each.files().get(each.files().size() - 1)).stream().mapToLong(Holding::count).sum();
  }

  @Test
  void everyPriceIsNearThoseOfTheMonthInWhichTheCardsAreSaidToHaveBeenBought() {
    List<Holding> holdings =
        Demonstrations.shipped().all().stream()
            .flatMap(each -> each.files().stream())
            .flatMap(file -> read(file).stream())
            .filter(holding -> holding.pricePaid() != null)
            .toList();
    assertThat(holdings)
        .hasSizeGreaterThan(60)
        .allSatisfy(
            holding ->
                assertThat(usd(holding) / usual(holding))
                    .describedAs(holding.toString())
                    .isBetween(0.8, 1.2));
  }

  /**
   * Mean of the prices that were asked or paid within a month of the purchase, or the list price.
   */
  private static double usual(Holding holding) {
    GpuModel model = CATALOGUE.get(holding.model());
    YearMonth bought = month(holding);
    List<String> months =
        Stream.of(bought.minusMonths(1), bought, bought.plusMonths(1))
            .map(YearMonth::toString)
            .toList();
    var prices = new ArrayList<Double>();
    for (NamedCsvRecord row : PRICES) {
      if (row.getField("model").equals(model.name())
          && row.getField("currency").equals("USD")
          && months.contains(
              row.getField("date").substring(0, Math.min(7, row.getField("date").length())))) {
        prices.add(Double.valueOf(row.getField("price")));
      }
    }
    OptionalDouble mean = prices.stream().mapToDouble(Double::doubleValue).average();
    return mean.orElseGet(() -> listPrice(model.name()));
  }

  private static double listPrice(String model) {
    return MODELS.stream()
        .filter(row -> row.getField("model").equals(model))
        .mapToDouble(row -> Double.parseDouble(row.getField("msrp_usd")))
        .findFirst()
        .orElseThrow();
  }

  private static YearMonth month(Holding holding) {
    return YearMonth.parse(String.valueOf(holding.purchased()));
  }

  private static double usd(Holding holding) {
    Money paid = holding.pricePaid();
    String currency = paid.currency().getCurrencyCode();
    double rate =
        currency.equals("USD")
            ? 1
            : RATES.stream()
                .filter(row -> row.getField("currency").equals(currency))
                .filter(row -> row.getField("month").equals(month(holding).toString()))
                .mapToDouble(row -> Double.parseDouble(row.getField("usd_per_unit")))
                .findFirst()
                .orElseThrow();
    return paid.amount().doubleValue() * rate;
  }

  @Test
  void theNewestFleetOfEachFarmStandsAtTheSitesOfWhichItSaysSomething() {
    for (Demonstration each : Demonstrations.shipped().all()) {
      String newest = each.files().get(each.files().size() - 1);
      assertThat(new Fleet(read(newest)).sites().stream().flatMap(Optional::stream))
          .as(newest)
          .containsExactlyElementsOf(each.farm().sites().named().keySet());
    }
  }

  @Test
  void eachFarmSaysWhereItStandsAndHowItCameToBe() {
    assertThat(Demonstrations.shipped().all())
        .allSatisfy(
            each -> {
              assertThat(each.farm().id().value()).startsWith("demo-");
              Sites sites = each.farm().sites();
              assertThat(sites.named().size()).isNotEqualTo(1);
              for (SiteName name : sites.named().keySet()) {
                assertThat(sites.at(name).powerPrice()).isBetween(0.02, 0.5);
              }
              assertThat(sites.named().isEmpty()).isEqualTo(sites.all().powerPrice() != null);
              assertThat(each.files()).isSorted().hasSizeGreaterThan(1);
            });
  }
}
