package org.afterhash.analytics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.FleetShare;
import org.afterhash.domain.market.FxRates;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.market.NetworkMonth;
import org.afterhash.domain.market.OtherUses;
import org.afterhash.domain.market.ResalePrice;
import org.afterhash.domain.market.Vintage;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.source.Claim;
import org.afterhash.domain.source.Confidence;
import org.afterhash.domain.source.PartialDate;
import org.afterhash.domain.source.Source.Redistribution;
import org.afterhash.domain.source.SourceKey;
import org.jspecify.annotations.Nullable;

/** A part of the shipped facts, as of late 2026, and markets made by hand. */
public final class TestMarket {
  private static final Vintage VINTAGE = new Vintage(1, LocalDate.of(2026, 11, 22), "b".repeat(64));

  private TestMarket() {}

  public static MarketSnapshot shipped() {
    return of(network(), resale(), claims());
  }

  /** As {@link #shipped}, with the sales of all cards from 2021-10 to 2023-11. */
  public static MarketSnapshot withMergeYears() {
    List<ResalePrice> all = new ArrayList<>(resale());
    all.addAll(resale("resale-merge"));
    return of(network(), all, claims());
  }

  public static MarketSnapshot of(
      List<NetworkMonth> network, List<ResalePrice> resale, List<Claim> claims) {
    return new MarketSnapshot(
        VINTAGE,
        catalogue(),
        network,
        resale,
        fx(),
        fleet(),
        OtherUses.NONE,
        List.of(),
        claims,
        Map.of());
  }

  public static MarketSnapshot withoutResale(Predicate<ResalePrice> left) {
    return of(network(), resale().stream().filter(left.negate()).toList(), claims());
  }

  public static List<NetworkMonth> network() {
    return rows("network").stream()
        .map(
            row ->
                new NetworkMonth(
                    row[0], YearMonth.parse(row[1]), number(row[2]), number(row[3]), List.of()))
        .toList();
  }

  public static List<ResalePrice> resale() {
    return resale("resale");
  }

  private static List<ResalePrice> resale(String fixture) {
    return rows(fixture).stream()
        .map(
            row ->
                new ResalePrice(
                    GpuModelId.ofName(row[0]),
                    new PartialDate(row[1]),
                    new Money(new BigDecimal(row[2]), Currency.getInstance(row[3])),
                    row[4],
                    row[5],
                    row[6],
                    row[7].isEmpty() ? null : Integer.valueOf(row[7]),
                    null,
                    null,
                    new SourceKey(row[8]),
                    Redistribution.PANEL,
                    Confidence.valueOf(row[9].toUpperCase(Locale.ROOT)),
                    ""))
        .toList();
  }

  public static List<FleetShare> fleet() {
    return rows("fleet").stream()
        .map(
            row ->
                new FleetShare(
                    row[0],
                    Stream.of(row[1].split("\\|")).map(GpuModelId::ofName).toList(),
                    row[2],
                    Double.parseDouble(row[3]),
                    Double.parseDouble(row[4]),
                    Double.parseDouble(row[5]),
                    Double.parseDouble(row[6]),
                    List.of(new SourceKey("made")),
                    Confidence.MEDIUM,
                    ""))
        .toList();
  }

  /** A used price in USD. */
  public static ResalePrice price(String model, String month, String kind, double usd, int count) {
    return new ResalePrice(
        GpuModelId.ofName(model),
        new PartialDate(month),
        Money.usd(BigDecimal.valueOf(usd)),
        "used",
        kind,
        "eBay US",
        count,
        null,
        null,
        new SourceKey("made-" + kind),
        Redistribution.OPEN,
        Confidence.MEDIUM,
        "");
  }

  public static List<Claim> claims() {
    return List.of(
        claim("bitpro-spend", "industry_gpu_spend", 15e9, "18 months", "bitpro_bloomberg"),
        claim("jpr-2017", "jpr_aib_value_to_miners", 776e6, "2017", "jpr"),
        claim("jpr-2021", "jpr_aib_value_to_miners", 500e6, "2021-Q1", "jpr"),
        claim("worth", "gpu_value_stopped_at_merge", 8.1e9, "2022-09", "cryptoquant"));
  }

  public static GpuCatalogue catalogue() {
    List<GpuModel> models = new ArrayList<>();
    Map<String, GpuModel> byName = new HashMap<>();
    for (String[] row : rows("models")) {
      GpuModel model = model(row);
      GpuModel base = byName.get(row[2]);
      models.add(base == null ? model : model.inheriting(base));
      byName.put(row[0], model);
    }
    return new GpuCatalogue(models);
  }

  private static Claim claim(String id, String metric, double value, String period, String source) {
    return new Claim(
        id, metric, value, "USD", period, new SourceKey(source), Confidence.MEDIUM, "");
  }

  private static FxRates fx() {
    Map<Currency, Map<YearMonth, Double>> rates = new HashMap<>();
    for (String[] row : rows("fx")) {
      rates
          .computeIfAbsent(Currency.getInstance(row[0]), currency -> new HashMap<>())
          .put(YearMonth.parse(row[1]), Double.valueOf(row[2]));
    }
    return new FxRates(rates);
  }

  private static GpuModel model(String[] row) {
    return new GpuModel(
        GpuModelId.ofName(row[0]),
        row[0],
        GpuModel.Vendor.valueOf(row[1]),
        row[2].isEmpty() ? null : GpuModelId.ofName(row[2]),
        null,
        null,
        row[3].isEmpty() ? null : new PartialDate(row[3]),
        number(row[4]),
        number(row[5]),
        null,
        null,
        number(row[6]),
        row[7].isEmpty() ? null : Integer.valueOf(row[7]),
        row[8].isEmpty() ? null : Integer.valueOf(row[8]),
        null,
        null,
        row[9].equals("1"),
        row[10].equals("1"),
        List.of(),
        List.of(new SourceKey("made")));
  }

  private static @Nullable Double number(String cell) {
    return cell.isEmpty() ? null : Double.valueOf(cell);
  }

  private static List<String[]> rows(String fixture) {
    var in = TestMarket.class.getResourceAsStream("/fixture/" + fixture + ".csv");
    try (var reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
