package org.afterhash.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.FarmId;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.FleetRow;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.source.PartialDate;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fleets that are stored some thousand rows at a time are plain rows to SQL. */
class FleetBlockTest {
  private static final FarmId FARM = new FarmId("north");

  /** More than two blocks. */
  private static final int ROWS = 40_000;

  private static final String SUMMED =
      "SELECT model, sum(count)::integer AS count, condition, purchased, price, currency, site"
          + " FROM fleet_row GROUP BY model, condition, purchased, price, currency, site";
  private static final String HELD =
      "SELECT model, count, condition, purchased, price, currency, site FROM fleet_holding";

  private final DatabaseAddress address = TestDatabase.create();

  private static FleetUpload upload() {
    return new FleetUpload(FARM, "k", "cards.csv", "a".repeat(64));
  }

  /** In memory, and where the sums are so many that the database adds them up. */
  @ParameterizedTest
  @ValueSource(ints = {FleetWriting.MOST_SUMS, 100})
  void theRowsSumToTheHoldings(int mostSums) {
    List<FleetRow> rows = rows(new Random(mostSums));
    new FleetLoad(address, mostSums)
        .store(
            upload(),
            sink -> {
              rows.forEach(sink);
              return "{}";
            });

    assertThat(Sql.value(address, "SELECT count(*) FROM (" + SUMMED + " EXCEPT " + HELD + ") AS a"))
        .isEqualTo("0");
    assertThat(Sql.value(address, "SELECT count(*) FROM (" + HELD + " EXCEPT " + SUMMED + ") AS a"))
        .isEqualTo("0");
    Fleet fleet = new FleetStore(address).fleet(FARM, 1);
    assertThat(fleet.holdings()).hasSize(Integer.parseInt(Sql.value(address, count(SUMMED))));
    assertThat(fleet.holdings()).isEqualTo(byHand(rows));
    assertThat(stored()).isEqualTo(rows.stream().map(FleetBlockTest::words).toList());
  }

  private static String count(String select) {
    return "SELECT count(*) FROM (" + select + ") AS counted";
  }

  private static List<Holding> byHand(List<FleetRow> rows) {
    var sums = new LinkedHashMap<Holding, Integer>();
    for (FleetRow row : rows) {
      Holding h = row.holding();
      sums.merge(like(h, 1), h.count(), Integer::sum);
    }
    return sums.entrySet().stream().map(sum -> like(sum.getKey(), sum.getValue())).toList();
  }

  private static Holding like(Holding h, int count) {
    Money paid = h.pricePaid();
    Money plain =
        paid == null
            ? null
            : new Money(
                new BigDecimal(paid.amount().stripTrailingZeros().toPlainString()),
                paid.currency());
    return new Holding(h.model(), count, h.condition(), h.purchased(), plain, h.site());
  }

  private static List<FleetRow> rows(Random random) {
    String[] models = {"rtx-3070", "rx-580-8gb", "p106-100"};
    String[] written = {"RTX 3070", "Rïg \"7\", 显卡", "\\N", "tab\there\nline 🂡", "", "NULL", "{}"};
    var rows = new ArrayList<FleetRow>();
    int line = 2;
    for (int i = 0; i < ROWS; i++) {
      // Rows without gaps make the second block; several on one line come from JSON.
      line +=
          i == 30_000
              ? 1 << 25
              : i >= FleetBlock.ROWS && i < 2 * FleetBlock.ROWS ? 1 : random.nextInt(3);
      BigDecimal price = BigDecimal.valueOf(random.nextInt(30_000), random.nextInt(3));
      var holding =
          new Holding(
              new GpuModelId(models[random.nextInt(models.length)]),
              1 + random.nextInt(3),
              Condition.values()[random.nextInt(Condition.values().length)],
              random.nextInt(3) == 0 ? null : new PartialDate("20" + (10 + random.nextInt(16))),
              random.nextInt(3) == 0
                  ? null
                  : new Money(price, Currency.getInstance(random.nextBoolean() ? "USD" : "EUR")),
              // In the second block no site is named.
              i / FleetBlock.ROWS == 1 || random.nextInt(3) == 0
                  ? null
                  : new SiteName(random.nextBoolean() ? "North" : "显卡 \"2\""));
      rows.add(new FleetRow(line, written[random.nextInt(written.length)], holding));
    }
    return rows;
  }

  private static String words(FleetRow row) {
    Holding h = like(row.holding(), row.holding().count());
    Money paid = h.pricePaid();
    return row.line()
        + "|"
        + row.written()
        + "|"
        + h.model()
        + "|"
        + h.count()
        + "|"
        + h.condition().word()
        + "|"
        + h.purchased()
        + "|"
        + (paid == null ? "null|null" : paid.amount() + "|" + paid.currency())
        + "|"
        + h.site();
  }

  private List<String> stored() {
    var stored = new ArrayList<String>();
    try (Connection connection = address.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT line, written, model, count, condition, purchased, price, currency,"
                    + " site FROM fleet_row")) {
      while (row.next()) {
        var cells = new ArrayList<String>();
        for (int i = 1; i <= 9; i++) {
          cells.add(String.valueOf(row.getString(i)));
        }
        stored.add(String.join("|", cells));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return stored;
  }

  @Test
  void moreLikeCardsThanCanBeCountedAreRefusedWhereverTheyAreSummed() {
    var many =
        new FleetRow(2, "x", new Holding(new GpuModelId("a"), 100_000, Condition.DEAD, null, null));
    assertThatThrownBy(
            () ->
                new FleetLoad(address, 0)
                    .store(
                        upload(),
                        sink -> {
                          for (int i = 0; i < ROWS; i++) {
                            sink.accept(many);
                          }
                          return "{}";
                        }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2147483647");
    assertThat(Sql.value(address, "SELECT count(*) FROM fleet_block")).isEqualTo("0");
  }

  @Test
  void whatWasStoredBeforeBlocksIsTheSameAfterwards() {
    Sql.execute(address, "CREATE DATABASE old_fleets TEMPLATE template0");
    DatabaseAddress old = TestDatabase.named(address, "old_fleets");
    Flyway.configure()
        .dataSource(old.dataSource())
        .locations("classpath:db/migration")
        .target("050")
        .load()
        .migrate();
    Sql.execute(
        old,
        """
        INSERT INTO farm (id) VALUES ('a'), ('b');
        INSERT INTO fleet_version (farm, number, idempotency_key, file_name, sha256, rows, gpus, report)
        SELECT farm, version, 'k' || version, '', repeat('a', 64), 1, 1, '{}'
        FROM generate_series(1, 2) AS farm, generate_series(1, 2) AS version;
        INSERT INTO fleet_row
        SELECT farm, version, line + line / 7, 'RTX, "' || line % 11, 'rtx-' || line % 13,
               1 + line * 97 % 70000, 'works', CASE WHEN line % 3 > 0 THEN '2021-0' || 1 + line % 9 END,
               CASE WHEN line % 2 > 0 THEN line / 4.0 END, CASE WHEN line % 2 > 0 THEN 'EUR' END
        FROM generate_series(1, 2) AS farm, generate_series(1, 2) AS version,
             generate_series(2, 25000) AS line;
        INSERT INTO fleet_holding
        SELECT farm, version, line - 1, model, count, condition, purchased, price, currency
        FROM fleet_row WHERE version = 2 AND line < 20000;
        """);
    String rows = fingerprint(old, "fleet_row");
    String holdings = fingerprint(old, "fleet_holding");

    Migrations.run(old);

    assertThat(Sql.value(old, "SELECT count(*) FROM fleet_row")).isEqualTo("99996");
    assertThat(fingerprint(old, "fleet_row")).isEqualTo(rows);
    assertThat(fingerprint(old, "fleet_holding")).isEqualTo(holdings);
  }

  private static String fingerprint(DatabaseAddress address, String table) {
    String order = table.equals("fleet_row") ? "line" : "position";
    return Sql.value(
        address,
        "SELECT md5(string_agg((to_jsonb(t) - 'site')::text, ';' ORDER BY farm, version, "
            + order
            + ")) FROM "
            + table
            + " AS t");
  }
}
