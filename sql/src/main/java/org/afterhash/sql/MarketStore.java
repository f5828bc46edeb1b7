package org.afterhash.sql;

import static org.afterhash.sql.MarketRows.FLEET_ORDER;
import static org.afterhash.sql.MarketRows.NETWORK_ORDER;
import static org.afterhash.sql.MarketRows.RESALE_ORDER;
import static org.afterhash.sql.UseRows.COIN_ORDER;
import static org.afterhash.sql.UseRows.PIVOT_ORDER;
import static org.afterhash.sql.UseRows.POWER_ORDER;
import static org.afterhash.sql.UseRows.RENT_ORDER;
import static org.afterhash.sql.UseRows.REQUIREMENT_ORDER;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.market.OtherUses;
import org.afterhash.domain.market.Vintage;
import org.afterhash.domain.result.NotFoundException;

/**
 * What is known of the market, at any vintage. Futures fail with a {@link DatabaseException} naming
 * table and key when a stored row is not what the vocabulary allows.
 */
public final class MarketStore {
  private static final String VINTAGES = "SELECT number, date, hash FROM vintage ORDER BY number";

  private static final String MODELS =
      """
      SELECT DISTINCT ON (model)
             model, vendor, variant_of, architecture, gpu_chip, release_date, msrp_usd, vram_gb,
             memory_type, mem_bandwidth_gbs, fp32_tflops, tensor_cores, board_power_w, pcie_lanes,
             ethash_mhs, ethash_mhs_min, ethash_mhs_max, ethash_w, ethash_n, mining_card,
             can_display, aliases, source
      FROM gpu_models
      WHERE vintage <= $1
      ORDER BY model, vintage DESC
      """;

  private static final String NETWORK =
      """
      SELECT DISTINCT ON (coin, month) coin, month, mean_hashrate_ths, mean_price_usd, source
      FROM network_monthly
      WHERE vintage <= $1
      ORDER BY coin, month, vintage DESC
      """;

  private static final String RESALE =
      """
      SELECT DISTINCT ON (model, date, condition, price_type, market, source)
             model, date, price, currency, condition, price_type, market, n_obs, p25_or_min,
             p75_or_max, source, rights, confidence, note
      FROM resale_prices
      WHERE vintage <= $1
      ORDER BY model, date, condition, price_type, market, source, vintage DESC
      """;

  private static final String FX =
      """
      SELECT DISTINCT ON (currency, month) currency, month, usd_per_unit
      FROM fx_monthly
      WHERE vintage <= $1
      ORDER BY currency, month, vintage DESC
      """;

  private static final String FLEET =
      """
      SELECT * FROM (
        SELECT DISTINCT ON (term, period)
               term, models, period, mhs_per_card, unit_share, unit_share_shrunk_half,
               unit_share_shrunk_quarter, source, confidence, note
        FROM fleet_mix
        WHERE vintage <= $1
        ORDER BY term, period, vintage DESC
      ) AS known
      WHERE models <> '' AND mhs_per_card IS NOT NULL AND unit_share IS NOT NULL
        AND unit_share_shrunk_half IS NOT NULL AND unit_share_shrunk_quarter IS NOT NULL
      """;

  private static final String RENTS =
      """
      SELECT DISTINCT ON (provider, model, date, kind, stat, source)
             provider, model, date, usd_per_gpu_hour, kind, stat, n_or_gpus, source, confidence,
             note
      FROM rental_rates
      WHERE vintage <= $1
      ORDER BY provider, model, date, kind, stat, source, vintage DESC
      """;

  private static final String REQUIREMENTS =
      """
      SELECT DISTINCT ON (platform, stage, requirement, date, source)
             platform, stage, requirement, value, unit, date, source, confidence, note
      FROM rental_requirements
      WHERE vintage <= $1
      ORDER BY platform, stage, requirement, date, source, vintage DESC
      """;

  private static final String COINS =
      """
      SELECT DISTINCT ON (model, coin, algorithm, date, source)
             model, coin, algorithm, hashrate, hashrate_unit, power_w, gross_revenue_usd_per_day,
             date, source, confidence, note
      FROM mining_alternatives
      WHERE vintage <= $1
      ORDER BY model, coin, algorithm, date, source, vintage DESC
      """;

  private static final String POWER =
      """
      SELECT DISTINCT ON (iso3, region, period, basis, source)
             iso3, region, period, usd_per_kwh, basis, source, confidence
      FROM electricity
      WHERE vintage <= $1
      ORDER BY iso3, region, period, basis, source, vintage DESC
      """;

  private static final String PIVOTS =
      """
      SELECT DISTINCT ON (company, period, metric, source)
             company, period, period_kind, metric, value, unit, source, confidence, note
      FROM pivots
      WHERE vintage <= $1
      ORDER BY company, period, metric, source, vintage DESC
      """;

  private static final String FACTS =
      """
      SELECT * FROM (
        SELECT DISTINCT ON (metric, period, source, note)
               metric, value, unit, period, source, confidence, note
        FROM backtest_facts
        WHERE vintage <= $1
        ORDER BY metric, period, source, note, vintage DESC
      ) AS known
      WHERE value IS NOT NULL
      """;

  private static final String SOURCES =
      """
      SELECT DISTINCT ON (key)
             key, title, producer, address, licence, redistribution, accessed, what
      FROM sources
      WHERE vintage <= $1
      ORDER BY key, vintage DESC
      """;

  private final Database database;

  public MarketStore(Database database) {
    this.database = database;
  }

  /** The newest vintage; fails with {@link NotFoundException} before the first load. */
  public Future<Vintage> latest() {
    return vintages()
        .map(
            vintages -> {
              if (vintages.isEmpty()) {
                throw new NotFoundException("vintage", "latest");
              }
              return vintages.get(vintages.size() - 1);
            });
  }

  /** All vintages, oldest first. */
  public Future<List<Vintage>> vintages() {
    return database
        .with(connection -> connection.preparedQuery(VINTAGES).execute())
        .map(
            rows ->
                mapped(
                    rows,
                    row ->
                        new Vintage(
                            row.getInteger("number"),
                            row.getLocalDate("date"),
                            row.getString("hash"))));
  }

  /** What was known at {@code vintage}; one round trip once the statements are prepared. */
  public Future<MarketSnapshot> snapshot(Vintage vintage) {
    return database.with(connection -> snapshot(connection, vintage));
  }

  private static Future<MarketSnapshot> snapshot(SqlConnection connection, Vintage vintage) {
    var models = asOf(connection, MODELS, vintage);
    var network = list(connection, NETWORK, vintage, MarketRows::networkMonth, NETWORK_ORDER);
    var resale = list(connection, RESALE, vintage, MarketRows::resalePrice, RESALE_ORDER);
    var fx = asOf(connection, FX, vintage);
    var fleet = list(connection, FLEET, vintage, MarketRows::fleetShare, FLEET_ORDER);
    var uses = uses(connection, vintage);
    var pivots = list(connection, PIVOTS, vintage, UseRows::pivotReport, PIVOT_ORDER);
    var facts = asOf(connection, FACTS, vintage);
    var sources = asOf(connection, SOURCES, vintage);
    return Future.join(List.of(models, network, resale, fx, fleet, uses, pivots, facts, sources))
        .map(
            done ->
                new MarketSnapshot(
                    vintage,
                    new GpuCatalogue(ModelRows.models(models.result())),
                    network.result(),
                    resale.result(),
                    MarketRows.fxRates(fx.result()),
                    fleet.result(),
                    uses.result(),
                    pivots.result(),
                    ClaimRows.claims(facts.result()),
                    MarketRows.sources(sources.result())));
  }

  private static Future<OtherUses> uses(SqlConnection connection, Vintage vintage) {
    var rents = list(connection, RENTS, vintage, UseRows::rentalRate, RENT_ORDER);
    var asked = list(connection, REQUIREMENTS, vintage, UseRows::requirement, REQUIREMENT_ORDER);
    var coins = list(connection, COINS, vintage, UseRows::coinYield, COIN_ORDER);
    var power = list(connection, POWER, vintage, UseRows::powerPrice, POWER_ORDER);
    return Future.join(List.of(rents, asked, coins, power))
        .map(done -> new OtherUses(rents.result(), asked.result(), coins.result(), power.result()));
  }

  private static <T> Future<List<T>> list(
      SqlConnection connection,
      String sql,
      Vintage vintage,
      Function<Row, T> mapping,
      Comparator<T> order) {
    return asOf(connection, sql, vintage)
        .map(rows -> mapped(rows, mapping).stream().sorted(order).toList());
  }

  private static Future<RowSet<Row>> asOf(SqlConnection connection, String sql, Vintage vintage) {
    return connection.preparedQuery(sql).execute(Tuple.of(vintage.number()));
  }

  private static <T> List<T> mapped(RowSet<Row> rows, Function<Row, T> mapping) {
    var list = new ArrayList<T>(rows.size());
    for (Row row : rows) {
      list.add(mapping.apply(row));
    }
    return list;
  }
}
