package org.afterhash.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.FarmId;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.FleetChange;
import org.afterhash.domain.fleet.FleetRow;
import org.afterhash.domain.fleet.FleetVersion;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.domain.source.PartialDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

class FleetLoadTest {
  private static final FarmId NORTH = new FarmId("north");
  private static final FarmId SOUTH = new FarmId("south");
  private static final String HASH_A = "a".repeat(64);
  private static final String HASH_B = "b".repeat(64);

  private DatabaseAddress address;
  private FleetLoad loads;
  private FleetStore fleets;

  @BeforeEach
  void emptyDatabase() {
    address = TestDatabase.create();
    loads = new FleetLoad(address);
    fleets = new FleetStore(address);
  }

  private static FleetUpload upload(FarmId farm, String key, String sha256) {
    return new FleetUpload(farm, key, "cards.csv", sha256);
  }

  private static FleetRow row(int line, String model, int count) {
    return new FleetRow(
        line, model, new Holding(new GpuModelId(model), count, Condition.WORKS, null, null));
  }

  private static FleetLoad.Source of(FleetRow... rows) {
    return sink -> {
      Arrays.stream(rows).forEach(sink);
      return "{\"told\":1}";
    };
  }

  private String stored() {
    return Sql.value(
        address,
        "SELECT (SELECT count(*) FROM fleet_row) || ' rows, ' || (SELECT count(*) FROM"
            + " fleet_holding) || ' holdings, ' || (SELECT count(*) FROM fleet_version) || '"
            + " versions'");
  }

  @Test
  void rowsBecomeAVersionWithTheHoldingsTheySumTo() {
    StoredFleet stored =
        loads.store(
            upload(NORTH, "k", HASH_A),
            of(row(2, "rtx-3070", 3), row(3, "rx-580-8gb", 1), row(4, "rtx-3070", 4)));

    FleetVersion version = stored.version();
    assertThat(version.number()).isEqualTo(1);
    assertThat(version.rows()).isEqualTo(3);
    assertThat(version.gpus()).isEqualTo(8);
    assertThat(version.fileName()).isEqualTo("cards.csv");
    assertThat(stored.report()).isEqualTo("{\"told\":1}");
    assertThat(fleets.versions(NORTH)).containsExactly(version);
    assertThat(fleets.fleet(NORTH, 1).holdings())
        .containsExactly(row(2, "rtx-3070", 7).holding(), row(3, "rx-580-8gb", 1).holding());
    assertThat(
            Sql.value(
                address, "SELECT string_agg(line || written, ' ' ORDER BY line) FROM fleet_row"))
        .isEqualTo("2rtx-3070 3rx-580-8gb 4rtx-3070");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void holdingsAreWhatAddingUpByHandGives(long seed) {
    var random = new Random(seed);
    List<FleetRow> rows = IntStream.range(0, 3000).mapToObj(i -> randomRow(i + 2, random)).toList();
    var byHand = new LinkedHashMap<String, Long>();
    for (FleetRow row : rows) {
      byHand.merge(likeness(row.holding()), (long) row.holding().count(), Long::sum);
    }

    loads.store(upload(NORTH, "k", HASH_A), of(rows.toArray(FleetRow[]::new)));

    var inDatabase = new LinkedHashMap<String, Long>();
    Fleet fleet = fleets.fleet(NORTH, 1);
    fleet.holdings().forEach(h -> inDatabase.put(likeness(h), (long) h.count()));
    assertThat(inDatabase).hasSameSizeAs(fleet.holdings());
    assertThat(List.copyOf(inDatabase.entrySet())).isEqualTo(List.copyOf(byHand.entrySet()));
    assertThat(Sql.value(address, "SELECT string_agg(written, '' ORDER BY line) FROM fleet_row"))
        .isEqualTo(String.join("", rows.stream().map(FleetRow::written).toList()));
  }

  private static String likeness(Holding h) {
    String price =
        h.pricePaid() == null
            ? ""
            : h.pricePaid().amount().stripTrailingZeros().toPlainString()
                + h.pricePaid().currency();
    return h.model() + "|" + h.condition() + "|" + h.purchased() + "|" + price;
  }

  private static FleetRow randomRow(int line, Random random) {
    String[] models = {"rtx-3070", "rx-580-8gb", "p106-100"};
    String[] prices = {"0", "0.00", "499.9", "499.90", "1e3", "1000", "123456789012.0123456789"};
    String[] dates = {"2017", "2021-03", "2021-03-15"};
    String[] written = {"RTX 3070", "Rïg \"7\", 显卡", "\\N", "tab\there\nline 🂡", ""};
    Money paid =
        random.nextInt(3) == 0
            ? null
            : new Money(
                new BigDecimal(prices[random.nextInt(prices.length)]),
                Currency.getInstance(random.nextBoolean() ? "USD" : "EUR"));
    var holding =
        new Holding(
            new GpuModelId(models[random.nextInt(models.length)]),
            1 + random.nextInt(500),
            Condition.values()[random.nextInt(Condition.values().length)],
            random.nextInt(3) == 0 ? null : new PartialDate(dates[random.nextInt(dates.length)]),
            paid);
    return new FleetRow(line, written[random.nextInt(written.length)], holding);
  }

  @Test
  void aFileThatFailsHalfWayLeavesNothing() {
    assertThatThrownBy(
            () ->
                loads.store(
                    upload(NORTH, "k", HASH_A),
                    sink -> {
                      IntStream.range(2, 50_000).forEach(i -> sink.accept(row(i, "rtx-3070", 1)));
                      throw new IllegalStateException("line 50000 is bad");
                    }))
        .hasMessage("line 50000 is bad");
    assertThat(stored()).isEqualTo("0 rows, 0 holdings, 0 versions");
    assertThatThrownBy(() -> fleets.versions(NORTH)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void aFleetWithoutARowIsNone() {
    assertThatThrownBy(() -> loads.store(upload(NORTH, "k", HASH_A), of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(stored()).isEqualTo("0 rows, 0 holdings, 0 versions");
  }

  @Test
  void moreLikeCardsThanCanBeCountedAreRefused() {
    assertThatThrownBy(
            () ->
                loads.store(
                    upload(NORTH, "k", HASH_A),
                    of(row(2, "rtx-3070", Integer.MAX_VALUE), row(3, "rtx-3070", 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2147483647");
    assertThat(stored()).isEqualTo("0 rows, 0 holdings, 0 versions");
  }

  @Test
  void theSameKeyWithTheSameFileIsStoredOnceAndAnsweredAlike() {
    StoredFleet first = loads.store(upload(NORTH, "k", HASH_A), of(row(2, "rtx-3070", 3)));
    StoredFleet again =
        loads.store(
            upload(NORTH, "k", HASH_A),
            sink -> {
              throw new AssertionError("It is not read again.");
            });
    assertThat(again).isEqualTo(first);
    assertThat(stored()).isEqualTo("1 rows, 1 holdings, 1 versions");
  }

  @Test
  void theSameKeyWithAnotherFileIsRefused() {
    loads.store(upload(NORTH, "k", HASH_A), of(row(2, "rtx-3070", 3)));
    assertThatThrownBy(() -> loads.store(upload(NORTH, "k", HASH_B), of(row(2, "rtx-3070", 4))))
        .isInstanceOf(KeyReusedException.class);
    loads.store(upload(SOUTH, "k", HASH_B), of(row(2, "rtx-3070", 4)));
    assertThat(fleets.fleet(NORTH, 1).gpus()).isEqualTo(3);
    assertThat(fleets.fleet(SOUTH, 1).gpus()).isEqualTo(4);
  }

  /**
   * Without the lock both take the same number where the farm is there already, and one fails at
   * the primary key; the row of a new farm makes the other wait by itself.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void uploadsOfOneFarmTakeTurnsAndThoseOfAnotherDoNotWait(int before) {
    for (int i = 0; i < before; i++) {
      loads.store(upload(NORTH, "before", HASH_A), of(row(2, "rtx-3070", 9)));
    }
    var second = new AtomicReference<CompletableFuture<StoredFleet>>();
    StoredFleet first =
        loads.store(
            upload(NORTH, "first", HASH_A),
            sink -> {
              loads.store(upload(SOUTH, "k", HASH_A), of(row(2, "p106-100", 1)));
              second.set(storing("second"));
              awaitTurn(second.get());
              sink.accept(row(2, "rtx-3070", 1));
              return "{}";
            });
    assertThat(first.version().number()).isEqualTo(before + 1);
    assertThat(second.get().join().version().number()).isEqualTo(before + 2);
  }

  private CompletableFuture<StoredFleet> storing(String key) {
    return CompletableFuture.supplyAsync(
        () -> loads.store(upload(NORTH, key, HASH_B), of(row(2, "rtx-3070", 2))));
  }

  /** Until the other waits for a lock, or is through without one. */
  private void awaitTurn(CompletableFuture<StoredFleet> other) {
    Instant latest = Instant.now().plusSeconds(30);
    while (!other.isDone() && waiting() == 0) {
      assertThat(Instant.now()).isBefore(latest);
    }
  }

  private int waiting() {
    return Integer.parseInt(
        Sql.value(
            address,
            "SELECT count(*)::text FROM pg_stat_activity"
                + " WHERE datname = current_database() AND wait_event_type = 'Lock'"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void theSameUploadSentFourTimesAtOnceIsStoredOnce(int before) {
    for (int i = 0; i < before; i++) {
      loads.store(upload(NORTH, "before", HASH_A), of(row(2, "rtx-3070", 9)));
    }
    List<CompletableFuture<StoredFleet>> sent =
        IntStream.range(0, 4).mapToObj(i -> storing("k")).toList();
    assertThat(sent.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    int versions = before + 1;
    assertThat(stored())
        .isEqualTo(versions + " rows, " + versions + " holdings, " + versions + " versions");
  }

  @Test
  void anOldVersionIsRestoredAsTheNewestAndWhatChangedIsTold() {
    loads.store(upload(NORTH, "1", HASH_A), of(row(2, "rtx-3070", 3), row(3, "p106-100", 5)));
    loads.store(upload(NORTH, "2", HASH_B), of(row(2, "rtx-3070", 1), row(3, "rx-580-8gb", 2)));

    assertThat(fleets.fleet(NORTH, 1).changesTo(fleets.fleet(NORTH, 2)))
        .containsExactly(
            change("rtx-3070", 3, 1), change("p106-100", 5, 0), change("rx-580-8gb", 0, 2));
    FleetVersion restored = loads.restore(NORTH, 1);
    assertThat(restored.number()).isEqualTo(3);
    assertThat(restored.restored()).isEqualTo(1);
    assertThat(restored.sha256()).isEqualTo(HASH_A);
    assertThat(fleets.newest(NORTH)).isEqualTo(restored);
    assertThat(fleets.fleet(NORTH, 3)).isEqualTo(fleets.fleet(NORTH, 1));
    assertThat(stored()).isEqualTo("6 rows, 6 holdings, 3 versions");
    assertThatThrownBy(() -> loads.restore(NORTH, 9)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> loads.restore(SOUTH, 1)).isInstanceOf(NotFoundException.class);
    assertThat(Sql.value(address, "SELECT count(*) FROM farm")).isEqualTo("1");
  }

  private static FleetChange change(String model, long before, long after) {
    return new FleetChange(new GpuModelId(model), Condition.WORKS, null, null, null, before, after);
  }

  @Test
  void listenersHearOfANewVersion() throws Exception {
    try (Connection connection = address.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + Notices.NEW_FLEET);
      loads.store(upload(NORTH, "1", HASH_A), of(row(2, "rtx-3070", 3)));
      var notices = connection.unwrap(PGConnection.class).getNotifications(5000);
      assertThat(notices).hasSize(1);
      assertThat(notices[0].getParameter()).isEqualTo("north");
    }
  }

  /** Without the watch the writer stays in a full socket for as long as the test waits. */
  @Test
  void aServerThatFallsSilentWhileRowsAreSentIsGivenUpWithinSeconds() throws Exception {
    try (var valve = new Valve(address)) {
      var silent = new FleetLoad(valve.address());
      var told =
          CompletableFuture.runAsync(
              () ->
                  silent.store(
                      upload(NORTH, "k", HASH_A),
                      sink -> {
                        valve.shut();
                        for (int i = 2; i < 3_000_000; i++) {
                          sink.accept(row(i, "rtx-3070", 1));
                        }
                        return "{}";
                      }));
      assertThat(told)
          .failsWithin(Duration.ofSeconds(15))
          .withThrowableThat()
          .withCauseInstanceOf(DatabaseException.class);
    }
    assertThat(stored()).isEqualTo("0 rows, 0 holdings, 0 versions");
    // Nothing of it stands in the way of the next.
    loads.store(upload(NORTH, "k", HASH_A), of(row(2, "rtx-3070", 3)));
  }

  @Test
  void aServerThatEndsTheSessionLeavesNothingBehind() {
    FleetLoad.Source source =
        sink -> {
          IntStream.range(2, 20_000).forEach(i -> sink.accept(row(i, "rtx-3070", 1)));
          Sql.execute(
              address,
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                  + " WHERE datname = current_database() AND query LIKE 'COPY fleet_block%'");
          IntStream.range(2, 2_000_000).forEach(i -> sink.accept(row(i, "rtx-3070", 1)));
          return "{}";
        };
    assertThatThrownBy(() -> loads.store(upload(NORTH, "k", HASH_A), source))
        .isInstanceOf(DatabaseException.class);
    assertThat(stored()).isEqualTo("0 rows, 0 holdings, 0 versions");
  }

  @Test
  void onlyWhatBeganAsADemonstrationIsShownAsOne() {
    loads.store(demonstration(NORTH), of(row(2, "rtx-3070", 1)));
    loads.store(upload(SOUTH, "k", HASH_A), of(row(2, "rtx-3070", 1)));
    assertThat(fleets.demonstrations()).containsExactly(NORTH);
  }

  @Test
  void aDemonstrationTakesNoFleetOfSomebodysOwnAndTheOtherWayRound() {
    loads.store(demonstration(NORTH), of(row(2, "rtx-3070", 1)));
    loads.store(upload(SOUTH, "k", HASH_A), of(row(2, "rtx-3070", 1)));
    String before = stored();
    assertThatThrownBy(() -> loads.store(upload(NORTH, "k", HASH_B), of(row(2, "rtx-3070", 2))))
        .isInstanceOf(FarmTakenException.class);
    assertThatThrownBy(() -> loads.store(demonstration(SOUTH), of(row(2, "rtx-3070", 2))))
        .isInstanceOf(FarmTakenException.class);
    assertThat(stored()).isEqualTo(before);
    assertThat(fleets.demonstrations()).containsExactly(NORTH);
  }

  private static FleetUpload demonstration(FarmId farm) {
    return new FleetUpload(farm, "d", "d.csv", HASH_A, FleetUpload.Kind.DEMONSTRATION);
  }
}
