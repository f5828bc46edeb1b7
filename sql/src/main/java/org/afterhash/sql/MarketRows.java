package org.afterhash.sql;

import static java.util.Comparator.comparing;
import static org.afterhash.sql.Columns.checked;
import static org.afterhash.sql.Columns.confidence;
import static org.afterhash.sql.Columns.constant;
import static org.afterhash.sql.Columns.sourceKeys;
import static org.afterhash.sql.Columns.text;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.FleetShare;
import org.afterhash.domain.market.FxRates;
import org.afterhash.domain.market.NetworkMonth;
import org.afterhash.domain.market.ResalePrice;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.source.PartialDate;
import org.afterhash.domain.source.Source;
import org.afterhash.domain.source.Source.Redistribution;
import org.afterhash.domain.source.SourceKey;

/** Observations as the vocabulary has them, and in its order. */
final class MarketRows {
  static final Comparator<NetworkMonth> NETWORK_ORDER =
      comparing(NetworkMonth::coin).thenComparing(NetworkMonth::month);

  static final Comparator<ResalePrice> RESALE_ORDER =
      comparing(ResalePrice::model)
          .thenComparing(ResalePrice::date)
          .thenComparing(ResalePrice::kind)
          .thenComparing(ResalePrice::market)
          .thenComparing(ResalePrice::source)
          .thenComparing(ResalePrice::condition);

  static final Comparator<FleetShare> FLEET_ORDER =
      comparing(FleetShare::period).thenComparing(FleetShare::term);

  private MarketRows() {}

  static NetworkMonth networkMonth(Row stored) {
    return checked(
        stored,
        "network_monthly",
        List.of("coin", "month"),
        row ->
            new NetworkMonth(
                row.getString("coin"),
                YearMonth.parse(row.getString("month")),
                row.getDouble("mean_hashrate_ths"),
                row.getDouble("mean_price_usd"),
                sourceKeys(row, "source")));
  }

  static ResalePrice resalePrice(Row stored) {
    return checked(
        stored,
        "resale_prices",
        List.of("model", "date", "condition", "price_type", "market", "source"),
        row ->
            new ResalePrice(
                GpuModelId.ofName(row.getString("model")),
                new PartialDate(row.getString("date")),
                new Money(
                    row.getBigDecimal("price"), Currency.getInstance(row.getString("currency"))),
                row.getString("condition"),
                row.getString("price_type"),
                row.getString("market"),
                row.getInteger("n_obs"),
                row.getDouble("p25_or_min"),
                row.getDouble("p75_or_max"),
                new SourceKey(row.getString("source")),
                constant(Redistribution.class, row, "rights"),
                confidence(row),
                text(row, "note")));
  }

  static FleetShare fleetShare(Row stored) {
    return checked(
        stored,
        "fleet_mix",
        List.of("term", "period"),
        row ->
            new FleetShare(
                row.getString("term"),
                Stream.of(row.getString("models").split("\\|")).map(GpuModelId::ofName).toList(),
                row.getString("period"),
                row.getDouble("mhs_per_card"),
                row.getDouble("unit_share"),
                row.getDouble("unit_share_shrunk_half"),
                row.getDouble("unit_share_shrunk_quarter"),
                sourceKeys(row, "source"),
                confidence(row),
                text(row, "note")));
  }

  /** Currencies and months in their order. */
  static FxRates fxRates(RowSet<Row> rows) {
    var rates = new TreeMap<String, TreeMap<YearMonth, Double>>();
    for (Row row : rows) {
      rates
          .computeIfAbsent(row.getString("currency"), absent -> new TreeMap<>())
          .put(YearMonth.parse(row.getString("month")), row.getDouble("usd_per_unit"));
    }
    var byCurrency = new LinkedHashMap<Currency, Map<YearMonth, Double>>();
    rates.forEach((code, months) -> byCurrency.put(currency(code), months));
    return new FxRates(byCurrency);
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new DatabaseException("Rows " + code + " of fx_monthly: not a currency of ISO 4217", e);
    }
  }

  static Map<SourceKey, Source> sources(RowSet<Row> rows) {
    var sources = new TreeMap<SourceKey, Source>();
    for (Row row : rows) {
      Source source = checked(row, "sources", List.of("key"), MarketRows::source);
      sources.put(source.key(), source);
    }
    return sources;
  }

  private static Source source(Row row) {
    return new Source(
        new SourceKey(row.getString("key")),
        row.getString("title"),
        text(row, "producer"),
        text(row, "address"),
        row.getString("licence"),
        constant(Redistribution.class, row, "redistribution"),
        row.getLocalDate("accessed"),
        text(row, "what"));
  }
}
