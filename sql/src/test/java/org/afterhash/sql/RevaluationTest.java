package org.afterhash.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetHeadline;
import org.afterhash.domain.estimate.FleetValuation.Spend;
import org.afterhash.domain.fleet.FarmId;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.fleet.Sites;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.sql.RevaluationStore.Progress;
import org.junit.jupiter.api.Test;

class RevaluationTest {
  private static final String EDITION = "2026-11-22-abcdef0";
  private static final int FARMS = 95;
  private static final int BATCH = 10;

  private final DatabaseAddress address = TestDatabase.create();
  private final RevaluationStore store = new RevaluationStore(address);

  /** Each worth as many dollars as it has cards. */
  static List<FarmWorth> worths(List<OwnedFleet> fleets) {
    return fleets.stream()
        .map(
            each -> {
              double usd = each.fleet().gpus();
              var worth = new Distribution(usd, usd, usd, usd, usd, usd, "USD");
              return new FarmWorth(
                  each,
                  YearMonth.of(2026, 6),
                  new FleetHeadline(each.fleet().gpus(), new Spend(1, 2, 0), worth, null),
                  null);
            })
        .toList();
  }

  /** Farms that own as many cards as their number in two holdings, at the second version. */
  private void farms(int count) {
    Sql.execute(
        address,
        """
        INSERT INTO farm (id) SELECT 'farm-' || n FROM generate_series(1, %d) n;
        INSERT INTO fleet_block (farm, version, part, block, first, counts, model, model_at,
                                 condition, condition_at, purchased, purchased_at, price, currency,
                                 paid_at)
        SELECT number, v, 'holdings', 1, 1, int4send(number) || int4send(v), '{rtx-3070}', at,
               '{works}', at, '{NULL}', at, '{NULL}', '{NULL}', at
        FROM farm, generate_series(1, 2) v, (SELECT '\\x00000000'::bytea AS at) AS first;
        INSERT INTO fleet_version
               (farm, number, idempotency_key, file_name, sha256, rows, gpus, report)
        SELECT farm, version, 'key-' || version, '', repeat('0', 64), 2, sum(count), '{}'
        FROM fleet_holding GROUP BY farm, version
        """
            .formatted(count));
  }

  private Progress awaitEnd() throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    var never = new CountDownLatch(1);
    Progress progress = store.progress(1).get(0);
    while (progress.finished().isEmpty()) {
      assertThat(System.nanoTime()).describedAs(progress.toString()).isLessThan(deadline);
      assertThat(never.await(20, TimeUnit.MILLISECONDS)).isFalse();
      progress = store.progress(1).get(0);
    }
    return progress;
  }

  private String value(String sql) {
    return Sql.value(address, sql);
  }

  @Test
  void twoNodesShareTheFarmsAndEachIsValuedOnceAtItsNewestVersion() throws Exception {
    farms(FARMS);
    assertThat(store.plan(EDITION, BATCH)).isTrue();
    assertThat(store.plan(EDITION, BATCH)).describedAs("planned already").isFalse();
    var asked = new ConcurrentHashMap<Integer, AtomicInteger>();
    // Each waits with its first job until the other has one: neither can do it all alone.
    var both = new CyclicBarrier(2);
    try (var first = node("first", asked, both);
        var second = node("second", asked, both)) {
      first.wake();
      second.wake();
      Progress end = awaitEnd();
      assertThat(end.farms()).isEqualTo(FARMS);
      assertThat(end.done()).isEqualTo(FARMS);
      assertThat(end.rate()).isPositive();
    }
    assertThat(asked).hasSize(FARMS);
    assertThat(asked.values()).allSatisfy(times -> assertThat(times).hasValue(1));
    assertThat(value("SELECT count(DISTINCT node) FROM farm_value")).isEqualTo("2");
    assertThat(value("SELECT count(*) FROM farm_value WHERE p50 = farm + 2 AND version = 2"))
        .isEqualTo(String.valueOf(FARMS));
    assertThat(value("SELECT count(*) FROM scheduled_tasks")).isEqualTo("0");
    assertThat(store.values(new FarmId("farm-7")))
        .singleElement()
        .satisfies(
            value -> {
              assertThat(value.edition()).isEqualTo(EDITION);
              assertThat(value.gpus()).isEqualTo(9);
              assertThat(value.recoverable().p50()).isEqualTo(9);
            });
  }

  @Test
  void aValuerIsToldWhatOwnersSayOfTheirSites() {
    farms(3);
    var site = new Site(Site.Kind.COLO, 0.055, 1000, 16, 64.0, 0.5, 250.0, 12.5);
    var sites = new Sites(Site.UNKNOWN, Map.of(new SiteName("Hall 2, \"west\""), site));
    var sitesStore = new SiteStore(address);
    sitesStore.store(new FarmId("farm-2"), new Sites(site, Map.of()));
    sitesStore.store(new FarmId("farm-2"), sites);

    assertThat(store.toDo(EDITION, 1, 3))
        .extracting(OwnedFleet::sites)
        .containsExactly(Sites.UNKNOWN, sites, Sites.UNKNOWN);
    assertThat(sitesStore.of(new FarmId("farm-2"))).isEqualTo(sites);
    assertThat(sitesStore.of(new FarmId("farm-1"))).isEqualTo(Sites.UNKNOWN);
    assertThatThrownBy(() -> sitesStore.store(new FarmId("none"), sites))
        .isInstanceOf(NotFoundException.class);
  }

  private RevaluationNode node(
      String name, ConcurrentHashMap<Integer, AtomicInteger> asked, CyclicBarrier both) {
    var jobs = new AtomicInteger();
    return RevaluationNode.start(
        address,
        (edition, fleets) -> {
          if (jobs.incrementAndGet() == 1) {
            both.await(30, TimeUnit.SECONDS);
          }
          fleets.forEach(
              each ->
                  asked
                      .computeIfAbsent(each.number(), farm -> new AtomicInteger())
                      .incrementAndGet());
          return worths(fleets);
        },
        name,
        1);
  }

  @Test
  void whatAKilledNodeHeldIsDoneByAnotherAndWhatItStoredStays() throws Exception {
    farms(FARMS);
    store.plan(EDITION, BATCH);
    Process doomed = start(DoomedNode.class);
    try (BufferedReader out = doomed.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.lines().anyMatch(DoomedNode.HOLDING::equals)).isTrue();
    } finally {
      doomed.destroyForcibly().waitFor();
    }
    int stored = Integer.parseInt(value("SELECT count(*) FROM farm_value"));
    assertThat(stored).describedAs("one job").isBetween(1, BATCH);
    try (var heir =
        RevaluationNode.start(address, (edition, fleets) -> worths(fleets), "heir", 2)) {
      heir.wake();
      assertThat(awaitEnd().done()).isEqualTo(FARMS);
    }
    assertThat(value("SELECT count(*) FROM farm_value WHERE node = 'doomed'"))
        .isEqualTo(String.valueOf(stored));
    assertThat(value("SELECT count(*) FROM farm_value WHERE node = 'heir'"))
        .isEqualTo(String.valueOf(FARMS - stored));
  }

  private Process start(Class<?> main) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            address.host(),
            String.valueOf(address.port()),
            address.database(),
            address.user(),
            address.password())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void aJobThatFailsIsTriedAgainAndAFarmWithoutAValueHasItsReason() throws Exception {
    farms(3);
    store.plan(EDITION, BATCH);
    var tries = new AtomicInteger();
    try (var node =
        RevaluationNode.start(
            address,
            (edition, fleets) -> {
              if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("the market is not there yet");
              }
              return fleets.stream()
                  .map(each -> new FarmWorth(each, YearMonth.of(2026, 6), null, "no such card"))
                  .toList();
            },
            "node",
            1)) {
      node.wake();
      assertThat(awaitEnd().done()).isEqualTo(3);
    }
    assertThat(tries).hasValue(2);
    assertThat(store.values(new FarmId("farm-1")).get(0).problem()).isEqualTo("no such card");
  }

  @Test
  void aFarmThatCameAfterAnEditionWasFinishedIsValuedWhenThatIsPlannedAgain() throws Exception {
    farms(3);
    store.plan(EDITION, BATCH);
    try (var node =
        RevaluationNode.start(address, (edition, fleets) -> worths(fleets), "node", 1)) {
      node.wake();
      awaitEnd();
      Sql.execute(
          address,
          """
          INSERT INTO farm (id) VALUES ('late');
          INSERT INTO fleet_block (farm, version, part, block, first, counts, model, model_at,
                                   condition, condition_at, purchased, purchased_at, price,
                                   currency, paid_at)
          SELECT f.number, 1, 'holdings', 1, 1, int4send(5), '{rtx-3070}', b.model_at, '{works}',
                 b.model_at, '{NULL}', b.model_at, '{NULL}', '{NULL}', b.model_at
          FROM farm f, (SELECT '\\x00000000'::bytea AS model_at) b WHERE f.id = 'late';
          INSERT INTO fleet_version
                 (farm, number, idempotency_key, file_name, sha256, rows, gpus, report)
          SELECT number, 1, 'key', '', repeat('0', 64), 1, 5, '{}' FROM farm WHERE id = 'late'
          """);
      assertThat(store.plan(EDITION, BATCH)).isTrue();
      node.wake();
      assertThat(awaitEnd().farms()).isEqualTo(4);
    }
    assertThat(store.values(new FarmId("late"))).hasSize(1);
    assertThat(value("SELECT count(*) FROM farm_value")).isEqualTo("4");
    assertThat(store.plan(EDITION, BATCH)).isFalse();
  }

  @Test
  void withoutFarmsThereIsNothingToDo() {
    assertThat(store.plan(EDITION, BATCH)).isTrue();
    assertThat(store.progress(5))
        .singleElement()
        .satisfies(progress -> assertThat(progress.finished()).isPresent());
  }
}
