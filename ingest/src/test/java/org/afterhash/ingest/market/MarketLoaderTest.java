package org.afterhash.ingest.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.market.Vintage;
import org.afterhash.domain.source.Claim;
import org.afterhash.ingest.fleet.ModelNames;
import org.afterhash.ingest.market.MarketLoader.Loaded;
import org.afterhash.sql.Database;
import org.afterhash.sql.DatabaseAddress;
import org.afterhash.sql.EmbeddedPostgres;
import org.afterhash.sql.MarketLoad;
import org.afterhash.sql.MarketStore;
import org.afterhash.sql.Migrations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketLoaderTest {
  @TempDir private static Path folder;

  private static EmbeddedPostgres server;
  private static int databases;

  @TempDir private Path directory;
  private DatabaseAddress database;
  private MarketLoader loader;

  @BeforeAll
  static void startServer() {
    server = EmbeddedPostgres.start(folder.resolve("data"), line -> {});
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void createDatabase() throws SQLException {
    String name = "ingest" + ++databases;
    execute(server.address(), "CREATE DATABASE " + name);
    database = named(name);
    Migrations.run(database);
    loader = new MarketLoader(database);
  }

  @Test
  void shippedFactsAreTheFirstVintageWhole() throws SQLException {
    var progress = new ArrayList<String>();

    Loaded loaded = loader.shipped(progress::add);

    assertThat(loaded.failures()).isEmpty();
    MarketLoad.Result result = loaded.result().orElseThrow();
    assertThat(result.isNew()).isTrue();
    assertThat(result.vintage().number()).isEqualTo(1);
    assertThat(result.vintage().date()).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(result.changed()).containsEntry("resale_prices", 2765).hasSize(14);
    assertThat(count("steam_share")).isEqualTo(3891);
    assertThat(progress)
        .contains("Checked 10872 rows of 14 data sets")
        .anyMatch(line -> line.startsWith("resale_prices"));
  }

  @Test
  void shippedFactsAreASnapshotThatTheVocabularyAccepts() throws Exception {
    Vintage vintage = loader.shipped(line -> {}).result().orElseThrow().vintage();
    Vertx vertx = Vertx.vertx();
    try {
      Database open = Database.open(vertx, database, 1);
      MarketSnapshot snapshot =
          new MarketStore(open)
              .snapshot(vintage)
              .toCompletionStage()
              .toCompletableFuture()
              .get(30, TimeUnit.SECONDS);

      assertThat(snapshot.catalogue().models()).hasSize(134);
      assertThat(snapshot.resale()).hasSize(2765);
      assertThat(snapshot.network()).hasSize(262);
      assertThat(snapshot.sources()).hasSize(276);
      assertThat(snapshot.claims()).extracting(Claim::id).contains("bitpro-spend");
      assertThat(new ModelNames(snapshot.catalogue()).resolve("rtx3080").confidence()).isOne();
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void theSameFilesAgainAreTheSameVintage() throws IOException {
    Vintage first = loader.shipped(line -> {}).result().orElseThrow().vintage();
    copyShippedTo(directory);

    MarketLoad.Result again = loader.directory(directory, line -> {}).result().orElseThrow();

    assertThat(again.isNew()).isFalse();
    assertThat(again.vintage()).isEqualTo(first);
  }

  @Test
  void oneChangedFactIsANewVintageOfOneRow() throws IOException {
    Vintage first = loader.shipped(line -> {}).result().orElseThrow().vintage();
    Path file = directory.resolve("fx_monthly.csv");
    Files.write(file, shipped("fx_monthly"));
    replace(file, "EUR,2017-01,1.06349,", "EUR,2017-01,1.0635,");

    MarketLoad.Result second = loader.directory(directory, line -> {}).result().orElseThrow();

    assertThat(second.isNew()).isTrue();
    assertThat(second.vintage().number()).isEqualTo(2);
    assertThat(second.vintage().hash()).isNotEqualTo(first.hash());
    assertThat(second.changed()).containsExactly(Map.entry("fx_monthly", 1));
  }

  @Test
  void oneBadRowStoresNothingOfTheSet() throws IOException, SQLException {
    copyShippedTo(directory);
    replace(directory.resolve("aib_shipments.csv"), "2017-Q1,9.27,", "2017-Q1,many,");

    Loaded loaded = loader.directory(directory, line -> {});

    assertThat(loaded.result()).isEmpty();
    assertThat(loaded.failures())
        .extracting(FileFailure::toString)
        .containsExactly(
            "aib_shipments.csv:2: units_million: \"many\" is not a number, with a decimal point.");
    assertThat(count("vintage")).isZero();
    assertThat(count("sources")).isZero();
  }

  @Test
  void aSetMayNameModelsAndSourcesOfAnEarlierLoad() throws IOException {
    Files.writeString(
        directory.resolve("steam_share.csv"),
        "month,model,share,source,confidence,note\n2026-05,RTX 3090,0.005,steam_jdegene,high,\n");

    assertThat(loader.directory(directory, line -> {}).failures())
        .extracting(failure -> failure.failure().code())
        .containsExactly("foreign-key", "foreign-key");

    loader.shipped(line -> {});
    Loaded loaded = loader.directory(directory, line -> {});

    assertThat(loaded.failures()).isEmpty();
    assertThat(loaded.result().orElseThrow().vintage().number()).isEqualTo(2);
  }

  private static void copyShippedTo(Path directory) throws IOException {
    for (String name : Datasets.NAMES) {
      Files.write(directory.resolve(name + ".csv"), shipped(name));
    }
  }

  private static byte[] shipped(String dataset) {
    return Datasets.shipped().stream()
        .filter(file -> file.dataset().equals(dataset))
        .findFirst()
        .orElseThrow()
        .content();
  }

  private static void replace(Path file, String text, String by) throws IOException {
    String before = Files.readString(file);
    assertThat(before).contains(text);
    Files.writeString(file, before.replace(text, by));
  }

  private static DatabaseAddress named(String database) {
    DatabaseAddress address = server.address();
    return new DatabaseAddress(
        address.host(), address.port(), database, address.user(), address.password());
  }

  private long count(String table) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection = connect(address);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s".formatted(address.host(), address.port(), address.database()),
        address.user(),
        address.password());
  }
}
