package org.afterhash.portal.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.result.Parsed;
import org.afterhash.domain.source.PartialDate;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.ingest.fleet.FleetFile;
import org.afterhash.ingest.fleet.FleetReader;
import org.afterhash.ingest.fleet.ReadOptions;

final class FleetCsvTest {
  private static final GpuCatalogue CATALOGUE = shipped();

  /** The shipped cards, as far as their names go. */
  private static GpuCatalogue shipped() {
    var in = FleetReader.class.getResourceAsStream("/facts/gpu_models.csv");
    try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, UTF_8))) {
      return new GpuCatalogue(rows.stream().map(FleetCsvTest::model).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GpuModel model(NamedCsvRecord row) {
    String name = row.getField("model");
    String memory = row.getField("vram_gb");
    return new GpuModel(
        GpuModelId.ofName(name),
        name,
        GpuModel.Vendor.valueOf(row.getField("vendor")),
        null,
        null,
        null,
        null,
        null,
        memory.isEmpty() ? null : Double.valueOf(memory),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        row.getField("mining_card").equals("1"),
        row.getField("can_display").equals("1"),
        Arrays.asList(row.getField("aliases").split("\\|")),
        List.of(new SourceKey("test")));
  }

  @Property(tries = 300)
  void aFleetThatIsWrittenReadsBackAsTheSameFleet(@ForAll("fleets") Fleet fleet) {
    var out = new StringWriter();
    FleetCsv.write(fleet, CATALOGUE, out);
    Parsed<FleetFile> read =
        new FleetReader(CATALOGUE, YearMonth.of(2026, 11))
            .read(out.toString().getBytes(UTF_8), ReadOptions.NONE);
    assertThat(read.failures()).isEmpty();
    assertThat(read.value().fleet().holdings().stream().map(FleetCsvTest::plain).toList())
        .isEqualTo(fleet.holdings().stream().map(FleetCsvTest::plain).toList());
  }

  /** The same amount written alike, as it is stored. */
  private static Holding plain(Holding h) {
    Money paid = h.pricePaid();
    return new Holding(
        h.model(),
        h.count(),
        h.condition(),
        h.purchased(),
        paid == null ? null : new Money(paid.amount().stripTrailingZeros(), paid.currency()),
        h.site());
  }

  @Provide
  Arbitrary<Fleet> fleets() {
    List<GpuModelId> ids = CATALOGUE.models().stream().map(model -> model.id()).toList();
    Arbitrary<BigDecimal> amounts =
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000_000L))
            .ofScale(4)
            .flatMap(
                a ->
                    Arbitraries.integers()
                        .between(0, 4)
                        .map(s -> a.setScale(s, RoundingMode.DOWN)));
    Arbitrary<Money> prices =
        Combinators.combine(amounts, Arbitraries.of("USD", "EUR", "CNY"))
            .as((amount, code) -> new Money(amount, Currency.getInstance(code)));
    Arbitrary<PartialDate> dates =
        Arbitraries.of("2014", "2017-02", "2021-03-04", "2021-12-11", "2020-05")
            .map(PartialDate::new);
    return Combinators.combine(
            Arbitraries.of(ids),
            Arbitraries.integers().between(1, 10_000_000),
            Arbitraries.of(Condition.values()),
            dates.injectNull(0.3),
            prices.injectNull(0.3),
            Arbitraries.of("Hall 2, \"west\"", "北", "0").map(SiteName::new).injectNull(0.3))
        .as(Holding::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .map(Fleet::new);
  }
}
