package org.afterhash.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.afterhash.sql.DatabaseAddress.Encryption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseTest {
  private static Vertx vertx;

  @BeforeAll
  static void start() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stop() {
    vertx.close().await();
  }

  private static void fails(Future<?> future) {
    assertThatThrownBy(() -> future.await(10, TimeUnit.SECONDS))
        .isInstanceOf(DatabaseException.class);
  }

  @Test
  void aServerThatIsNotThereFailsThePing() {
    var nowhere = new DatabaseAddress("127.0.0.1", 1, "x", "x", "x");
    Database database = Database.open(vertx, nowhere, 1);
    assertThat(database.ping()).satisfies(DatabaseTest::fails);
    database.close().await();
  }

  @Test
  void theFirstConnectionIsMadeOrItsFailureTold() throws Exception {
    assertThat(Database.connectFirst(vertx, TestDatabase.create()).await(30, TimeUnit.SECONDS))
        .isNull();
    var nowhere = new DatabaseAddress("127.0.0.1", 1, "x", "x", "x");
    assertThat(Database.connectFirst(vertx, nowhere)).satisfies(DatabaseTest::fails);
  }

  @Test
  void aServerWithoutTlsIsReachedUnlessTlsIsWanted() throws Exception {
    DatabaseAddress plain = TestDatabase.create();
    for (Encryption encryption : Encryption.values()) {
      var address =
          new DatabaseAddress(
              plain.host(),
              plain.port(),
              plain.database(),
              plain.user(),
              plain.password(),
              encryption);
      Database database = Database.open(vertx, address, 1);
      if (encryption == Encryption.DISABLE || encryption == Encryption.PREFER) {
        assertThat(database.ping().await(5, TimeUnit.SECONDS)).isNull();
      } else {
        assertThat(database.ping()).satisfies(DatabaseTest::fails);
      }
      database.close().await();
    }
  }

  @Test
  void everyConnectionHasTimeouts() throws Exception {
    Database database = Database.open(vertx, TestDatabase.create(), 1);
    List<String> settings =
        List.of("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout");
    for (String setting : settings) {
      String value =
          database
              .with(connection -> connection.query("SHOW " + setting).execute())
              .await(5, TimeUnit.SECONDS)
              .iterator()
              .next()
              .getString(0);
      assertThat(value).as(setting).matches("[1-9]\\d*s");
    }
    database.close().await();
  }

  @Test
  void aFrozenServerFailsEveryCallerWithinFiveSecondsAndIsUsedAgainWhenItThaws() throws Exception {
    try (var valve = new Valve(TestDatabase.create())) {
      Database database = Database.open(vertx, valve.address(), 2);
      database.ping().await(5, TimeUnit.SECONDS);
      valve.shut();
      var callers = new ArrayList<Future<Void>>();
      for (int i = 0; i < 200; i++) {
        callers.add(database.ping());
      }
      long start = System.nanoTime();
      callers.forEach(DatabaseTest::fails);
      assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(5));

      valve.open();
      Future<Void> again = database.ping();
      assertThat(again.await(5, TimeUnit.SECONDS)).isNull();
      database.close().await();
    }
  }

  @Test
  void aNewVintageIsHeardAndSoIsTheReturnOfALostConnection() throws Exception {
    var heard = new Semaphore(0);
    DatabaseAddress address = TestDatabase.create();
    try (var valve = new Valve(address)) {
      Notices notices = Notices.onNewVintage(vertx, valve.address(), heard::release);
      assertThat(heard.tryAcquire(5, TimeUnit.SECONDS)).as("listening begins").isTrue();

      new MarketLoad(address).load(TestMarket.all(), line -> {});
      assertThat(heard.tryAcquire(5, TimeUnit.SECONDS)).as("a new vintage").isTrue();

      new MarketLoad(address).load(TestMarket.all(), line -> {});
      valve.cut();
      assertThat(heard.tryAcquire(5, TimeUnit.SECONDS)).as("listening again").isTrue();

      Sql.execute(address, "SELECT pg_notify('afterhash_vintage', '2')");
      assertThat(heard.tryAcquire(5, TimeUnit.SECONDS)).as("another vintage").isTrue();
      assertThat(heard.availablePermits()).isZero();
      notices.close().await();
    }
  }

  @Test
  void listeningBeginsWhenTheServerIsThereAtLast() throws Exception {
    var heard = new Semaphore(0);
    DatabaseAddress address = TestDatabase.create();
    int port;
    try (var valve = new Valve(address)) {
      port = valve.address().port();
    }
    var later =
        new DatabaseAddress(
            "127.0.0.1", port, address.database(), address.user(), address.password());
    Notices notices = Notices.onNewVintage(vertx, later, heard::release);
    assertThat(heard.tryAcquire(1, TimeUnit.SECONDS)).isFalse();
    try (var valve = new Valve(address, port)) {
      assertThat(heard.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
      notices.close().await();
      assertThat(valve.address().port()).isEqualTo(port);
    }
  }
}
