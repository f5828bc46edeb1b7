package org.afterhash.bench;

import io.vertx.core.Vertx;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.afterhash.ingest.market.MarketLoader;
import org.afterhash.ingest.method.MethodologyFile;
import org.afterhash.portal.Portal;
import org.afterhash.portal.PortalConfig;
import org.afterhash.sql.DatabaseAddress;
import org.afterhash.sql.EmbeddedPostgres;
import org.afterhash.sql.Migrations;

/**
 * A fleet of very many rows of nine columns: sent over HTTP, checked, resolved, stored and summed,
 * against a plain COPY of the same file as text into a table without constraints or index. In one
 * process with the portal, so that its heap holds for both; the database is another process.
 */
public final class IntakeBench {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final int ROUNDS = 3;
  private static final List<Integer> ROWS = List.of(1_000_000, 10_000_000);
  private static final String[] CARDS = {
    "RTX 3070", "NVIDIA GeForce RTX 3060 Ti", "Radeon RX 580 8GB", "GTX 1660 Super", "P106-100"
  };
  private static final String[] CONDITIONS = {"works", "fan", "unknown", "dead"};

  private final DatabaseAddress database;
  private final int port;
  private final Path folder;
  private final HeapWatch heap = new HeapWatch();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private IntakeBench(DatabaseAddress database, int port, Path folder) {
    this.database = database;
    this.port = port;
    this.folder = folder;
  }

  /** Numbers of rows, one file each; a million and ten million unless given. */
  public static void main(String[] args) throws Exception {
    List<Integer> sizes =
        args.length == 0 ? ROWS : Arrays.stream(args).map(Integer::valueOf).toList();
    Path folder = Files.createTempDirectory("afterhash-intake");
    Vertx vertx = Vertx.vertx();
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder.resolve("data"), step -> {})) {
      Migrations.run(server.address());
      new MarketLoader(server.address()).shippedWhereEmpty(step -> {});
      var config =
          new PortalConfig(
              "localhost",
              0,
              "http://localhost:8080",
              PortalConfig.Mode.PUBLIC,
              folder.resolve("uploads"),
              TOKEN);
      int port =
          BenchMain.await(Portal.start(vertx, config, server.address(), MethodologyFile.shipped()))
              .port();
      var bench = new IntakeBench(server.address(), port, folder);
      bench.awaitFrontPage();
      for (int rows : sizes) {
        bench.run(rows);
      }
    } finally {
      BenchMain.await(vertx.close());
      BenchMain.delete(folder);
    }
  }

  private static void write(Path file, int rows) throws IOException {
    var random = new Random(1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("serial,model,count,condition,purchase_date,price_paid,currency,rack,position\n");
      for (int i = 0; i < rows; i++) {
        out.write(
            String.format(
                Locale.ROOT,
                "SN-%010d,%s,%d,%s,20%02d-%02d-%02d,%d.%02d,%s,rack-%05d,shelf-%04d%n",
                i,
                CARDS[random.nextInt(CARDS.length)],
                1 + random.nextInt(3),
                CONDITIONS[random.nextInt(CONDITIONS.length)],
                17 + random.nextInt(5),
                1 + random.nextInt(12),
                13 + random.nextInt(16),
                200 + 50 * random.nextInt(20),
                25 * random.nextInt(4),
                random.nextBoolean() ? "USD" : "EUR",
                i / 200,
                i % 200));
      }
    }
  }

  private void run(int rows) throws Exception {
    Path file = folder.resolve(rows + ".csv");
    write(file, rows);
    PlainCopy.seconds(database, file);
    heap.begin();
    put(file, "warm-up-" + rows);
    var copies = new double[ROUNDS];
    var intakes = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      copies[round] = PlainCopy.seconds(database, file);
      intakes[round] = put(file, "round-" + round + "-" + rows);
    }
    Arrays.sort(copies);
    Arrays.sort(intakes);
    double copy = copies[ROUNDS / 2];
    double intake = intakes[ROUNDS / 2];
    System.out.printf(
        Locale.ROOT,
        "%n%,d rows, %.0f MB, heap %d MB, median of %d rounds%n",
        rows,
        Files.size(file) / 1e6,
        Runtime.getRuntime().maxMemory() >> 20,
        ROUNDS);
    tell("COPY of the file as text", rows, copy, copy);
    tell("the same over HTTP, checked, resolved, stored, summed", rows, intake, copy);
    System.out.printf("heap after a collection meanwhile: at most %d MB%n", heap.most() >> 20);
    pagesMeanwhile(file, rows, intake, copy);
    Files.delete(file);
  }

  /** What the portal computes when it starts is not to be measured. */
  private void awaitFrontPage() throws IOException, InterruptedException {
    HttpRequest front =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build();
    while (client.send(front, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
      Thread.onSpinWait();
    }
  }

  private static void tell(String what, int rows, double seconds, double copy) {
    System.out.printf(
        Locale.ROOT,
        "%-56s %7.2f s %9.0f rows/s %6.2f times%n",
        what,
        seconds,
        rows / seconds,
        copy / seconds);
  }

  /** For the time that it takes without readers. */
  private void pagesMeanwhile(Path file, int rows, double intake, double copy) throws Exception {
    var load =
        new Load(port, n -> "GET / HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n");
    load.run(1, 1, 1);
    var sent = CompletableFuture.supplyAsync(() -> putUnchecked(file, "meanwhile-" + rows));
    Load.Result pages = load.run(1, 0, (int) Math.max(1, intake));
    tell("the same while one reader loads the front page", rows, sent.get(), copy);
    System.out.printf(
        Locale.ROOT,
        "the front page meanwhile: %.0f a second, p50 %.2f ms, p99 %.2f ms%n",
        pages.perSecond(),
        pages.p50(),
        pages.p99());
  }

  private double put(Path file, String farm) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/v1/farms/" + farm + "/fleet"))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "text/csv")
            .PUT(HttpRequest.BodyPublishers.ofFile(file))
            .build();
    long begun = System.nanoTime();
    HttpResponse<String> answer =
        client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    double taken = seconds(begun);
    if (answer.statusCode() != 201) {
      throw new IOException("The fleet was not stored: " + answer.body());
    }
    return taken;
  }

  private double putUnchecked(Path file, String farm) {
    try {
      return put(file, farm);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
