package org.afterhash.bench;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.SqlClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.afterhash.bench.Load.Result;
import org.afterhash.ingest.market.MarketLoader;
import org.afterhash.ingest.method.MethodologyFile;
import org.afterhash.portal.Portal;
import org.afterhash.portal.PortalConfig;
import org.afterhash.sql.EmbeddedPostgres;
import org.afterhash.sql.Migrations;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Charts a second and core, and the time and memory of an estimate; then pages against the fortunes
 * handler, in one process, over the loopback, on a database of its own in a temporary folder. Takes
 * about six minutes.
 */
public final class BenchMain {
  private static final int CONNECTIONS = 64;
  private static final int ROUNDS = 3;
  private static final String KEPT = "/charts/spend-claims";
  private static final String FORTUNES = "fortunes, rendered for each request";
  private static final String KEPT_PAGE = "a kept page of 20 KB";
  private static final String KEPT_PACKED = "the same, gzip";

  /** Of the rate of the fortunes: where nothing is short, waiting times are those of the server. */
  private static final double PACE = 0.8;

  private BenchMain() {}

  public static void main(String[] args) throws Exception {
    chartsAndEstimates();
    Path folder = Files.createTempDirectory("afterhash-bench");
    try (EmbeddedPostgres database = EmbeddedPostgres.start(folder.resolve("data"), step -> {})) {
      Migrations.run(database.address());
      new MarketLoader(database.address()).shippedWhereEmpty(step -> {});
      pages(database);
    } finally {
      delete(folder);
    }
  }

  private static void chartsAndEstimates() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(ChartBench.class.getSimpleName())
                .include(EngineBench.class.getSimpleName())
                .include(FarmBench.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .build())
        .run();
  }

  private static void pages(EmbeddedPostgres database) throws Exception {
    var vertx = Vertx.vertx();
    var config =
        new PortalConfig("localhost", 0, "http://localhost:8080", PortalConfig.Mode.PUBLIC);
    Portal portal =
        await(Portal.start(vertx, config, database.address(), MethodologyFile.shipped()));
    int fortunesPort = startFortunes(vertx, database);
    Map<String, Load> loads = new LinkedHashMap<>();
    loads.put(FORTUNES, new Load(fortunesPort, n -> get("/", "")));
    loads.put(KEPT_PAGE, new Load(portal.port(), n -> get(KEPT, "")));
    loads.put(KEPT_PACKED, new Load(portal.port(), n -> get(KEPT, "Accept-Encoding: gzip\r\n")));
    loads.put("pages made for each request", new Load(portal.port(), n -> get(unkept(n), "")));
    Map<String, List<Result>> results = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      int warmUp = round == 0 ? 5 : 1;
      loads.forEach(
          (name, load) ->
              results
                  .computeIfAbsent(name, first -> new ArrayList<>())
                  .add(load.run(CONNECTIONS, warmUp, 5)));
    }
    double pace = PACE * median(results.getOrDefault(FORTUNES, List.of())).perSecond();
    Map<String, List<Result>> paced = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (String name : List.of(FORTUNES, KEPT_PAGE, KEPT_PACKED)) {
        paced
            .computeIfAbsent(name, first -> new ArrayList<>())
            .add(Objects.requireNonNull(loads.get(name)).paced(CONNECTIONS, pace, 1, 5));
      }
    }
    await(vertx.close());
    print("as fast as it goes", results);
    print("at one pace, %.0f %% of the fortunes'".formatted(100 * PACE), paced);
  }

  private static int startFortunes(Vertx vertx, EmbeddedPostgres database) throws Exception {
    SqlClient client =
        PgBuilder.client().connectingTo(Fortunes.options(database.address())).using(vertx).build();
    await(Fortunes.fill(client));
    int port = freePort();
    var instances =
        new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
    await(vertx.deployVerticle(() -> new Fortunes(database.address(), port), instances));
    return port;
  }

  /** 4,800 addresses in turn, more than are kept: when one comes again, it is long forgotten. */
  private static String unkept(int n) {
    YearMonth first = YearMonth.of(2015, 8).plusMonths(n / 40 % 40);
    YearMonth last = YearMonth.of(2019, 6).plusMonths(n % 40);
    String theme = List.of("auto", "light", "dark").get(n / 1600 % 3);
    return "/charts/industry-spend?time=" + first + ".." + last + "&theme=" + theme;
  }

  private static String get(String path, String header) {
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
        + header
        + "\r\n";
  }

  private static void print(String how, Map<String, List<Result>> results) {
    Result base = median(results.getOrDefault(FORTUNES, List.of()));
    System.out.printf(
        Locale.ROOT,
        "%n%d connections, %s, median of %d rounds%n%-40s %10s %8s %8s %8s %9s%n",
        CONNECTIONS,
        how,
        ROUNDS,
        "",
        "answers/s",
        "times",
        "p50 ms",
        "p99 ms",
        "bytes");
    results.forEach(
        (name, rounds) -> {
          Result r = median(rounds);
          System.out.printf(
              Locale.ROOT,
              "%-40s %10.0f %8.2f %8.2f %8.2f %9d%n",
              name,
              r.perSecond(),
              r.perSecond() / base.perSecond(),
              r.p50(),
              r.p99(),
              r.bytes());
        });
  }

  private static Result median(List<Result> rounds) {
    return rounds.stream()
        .sorted(Comparator.comparingDouble(Result::perSecond))
        .toList()
        .get(rounds.size() / 2);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get();
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
