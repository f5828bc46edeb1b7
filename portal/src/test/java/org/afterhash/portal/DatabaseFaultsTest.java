package org.afterhash.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** PostgreSQL is frozen, killed, or has no disk, while the portal reads it and stores fleets. */
final class DatabaseFaultsTest {
  /** Five seconds are promised; the rest is for a machine that has much else to do. */
  private static final Duration PROMISED = Duration.ofSeconds(8);

  private static final int ROWS = 400_000;
  private static final byte[] LARGE =
      ("model,count\n" + "RTX 3070,1\n".repeat(ROWS)).getBytes(UTF_8);
  private static final byte[] SMALL = "model,count\nRTX 3090,4\n".getBytes(UTF_8);

  private static Path folder;
  private static boolean isOwnDisk;
  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    folder = Files.createTempDirectory("afterhash-faults");
    isOwnDisk = run("mount", "-t", "tmpfs", "-o", "size=700m", "tmpfs", folder.toString()) == 0;
    site = new Site(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    try {
      site.close();
    } finally {
      if (isOwnDisk) {
        run("umount", "-l", folder.toString());
      }
    }
  }

  @Test
  void whileTheServerIsFrozenReadersAreToldToComeBackAndItWorksAgainAfterwards() throws Exception {
    assertThat(site.get("/api/v1/gpus").statusCode()).isEqualTo(200);
    List<ProcessHandle> server = frozen(server().get(0));
    try {
      assertReadersAreTold();
      // What is kept needs no database.
      assertThat(site.get("/api/v1/gpus").statusCode()).isEqualTo(200);
    } finally {
      signal("-CONT", server);
    }
    assertThat(site.get("/ready").statusCode()).isEqualTo(200);
    assertThat(csv("any").statusCode()).isEqualTo(404);
  }

  /** Without the watch beside the load, the sender waits for as long as the server is frozen. */
  @Test
  void aServerThatFreezesWhileAFleetIsStoredLeavesNothingOfIt() throws Exception {
    stored("frozen-before");
    CompletableFuture<HttpResponse<String>> sent = send("frozen");
    List<ProcessHandle> server = frozen(awaitLoad().get(0));
    try {
      Instant frozen = Instant.now();
      assertStoredNothing(sent);
      assertThat(Duration.between(frozen, Instant.now())).isLessThan(PROMISED);
      assertReadersAreTold();
    } finally {
      signal("-CONT", server);
    }
    assertWhole("frozen");
    assertStillThere("frozen-before");
  }

  /** Without a guard the server stays away, and with another port nobody finds it. */
  @Test
  void aServerThatIsKilledWhileAFleetIsStoredComesBackWithAllThatWasAcknowledged()
      throws Exception {
    stored("killed-before");
    CompletableFuture<HttpResponse<String>> sent = send("killed");
    ProcessHandle postmaster = awaitLoad().get(0);
    signal("-KILL", List.of(postmaster));
    assertStoredNothing(sent);
    assertThat(site.get("/live").statusCode()).isEqualTo(200);
    awaitReady();
    assertWhole("killed");
    assertStillThere("killed-before");
  }

  @Test
  void aDatabaseWithoutRoomStoresNothingAndRecoversWhenThereIsSome() throws Exception {
    assumeThat(isOwnDisk).describedAs("whether this user may mount a small disk").isTrue();
    stored("full-before");
    Path ballast = folder.resolve("ballast");
    try (var file = new RandomAccessFile(ballast.toFile(), "rw")) {
      long room = folder.toFile().getUsableSpace() - (LARGE.length + (2L << 20));
      byte[] block = new byte[1 << 20];
      for (long filled = 0; filled < room; filled += block.length) {
        file.write(block);
      }
      HttpResponse<String> refused = send("full").get(60, TimeUnit.SECONDS);
      assertThat(refused.statusCode()).describedAs(refused.body()).isIn(503, 507);
      assertThat(site.get("/live").statusCode()).isEqualTo(200);
    } finally {
      Files.delete(ballast);
    }
    awaitReady();
    assertWhole("full");
    assertStillThere("full-before");
  }

  private static void assertReadersAreTold() throws Exception {
    assertThat(site.get("/live").statusCode()).isEqualTo(200);
    Instant asked = Instant.now();
    assertTold(csv("any"));
    assertThat(Duration.between(asked, Instant.now())).isLessThan(PROMISED);
    asked = Instant.now();
    assertTold(
        site.post("/value", "application/x-www-form-urlencoded", "rows=RTX 3070", "Accept", "*/*"));
    assertThat(Duration.between(asked, Instant.now())).isLessThan(PROMISED);
    assertThat(site.get("/ready").statusCode()).isEqualTo(503);
  }

  private static void assertTold(HttpResponse<String> refused) {
    assertThat(refused.statusCode()).describedAs(refused.body()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.body()).contains("Nothing was lost").doesNotContain("Exception");
  }

  private static CompletableFuture<HttpResponse<String>> send(String farm) {
    return CompletableFuture.supplyAsync(() -> put(farm, LARGE));
  }

  private static HttpResponse<String> put(String farm, byte[] body) {
    try {
      return site.put("/api/v1/farms/" + farm + "/fleet", body, "Idempotency-Key", "k");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void stored(String farm) {
    HttpResponse<String> stored = put(farm, SMALL);
    assertThat(stored.statusCode()).describedAs(stored.body()).isEqualTo(201);
  }

  private static void assertStoredNothing(CompletableFuture<HttpResponse<String>> sent)
      throws Exception {
    assertTold(sent.get(60, TimeUnit.SECONDS));
  }

  /** There is no version yet, and the same upload sent again becomes the first. */
  private static void assertWhole(String farm) throws Exception {
    assertThat(csv(farm).statusCode()).isEqualTo(404);
    HttpResponse<String> again = put(farm, LARGE);
    assertThat(again.statusCode()).describedAs(again.body()).isEqualTo(201);
    assertThat(again.body()).contains("\"version\":1,", "\"rows\":" + ROWS + ",");
    assertThat(csv(farm).body()).contains("RTX 3070," + ROWS + ",");
  }

  private static void assertStillThere(String farm) throws Exception {
    assertThat(csv(farm).body()).contains("RTX 3090,4,");
    assertThat(put(farm, SMALL).body()).contains("\"version\":1,");
  }

  private static HttpResponse<String> csv(String farm) throws Exception {
    return site.get(
        "/api/v1/farms/" + farm + "/fleet.csv",
        "Authorization",
        "Bearer " + RunningPortal.OPERATOR);
  }

  private static void awaitReady() throws Exception {
    Instant latest = Instant.now().plusSeconds(60);
    while (site.get("/ready").statusCode() != 200) {
      assertThat(Instant.now()).isBefore(latest);
    }
  }

  /** The server's processes, its first one first, once one of them stores rows. */
  private static List<ProcessHandle> awaitLoad() throws IOException {
    Instant latest = Instant.now().plusSeconds(60);
    List<ProcessHandle> server = server();
    while (server.stream().noneMatch(DatabaseFaultsTest::isStoring)) {
      assertThat(Instant.now()).isBefore(latest);
      server = server();
    }
    return server;
  }

  /** PostgreSQL's processes say in their titles what they do. */
  private static boolean isStoring(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"))
          .contains(" COPY");
    } catch (IOException ended) {
      return false;
    }
  }

  private static List<ProcessHandle> server() throws IOException {
    Path pidFile = site.folder().resolve("cluster/postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
  }

  /** Its first process is stopped before it is asked for the others: it cannot make more then. */
  private static List<ProcessHandle> frozen(ProcessHandle postmaster) throws Exception {
    signal("-STOP", List.of(postmaster));
    List<ProcessHandle> server = server();
    signal("-STOP", server);
    return server;
  }

  private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
    var command = new ArrayList<>(List.of("kill", signal));
    processes.forEach(process -> command.add(String.valueOf(process.pid())));
    assertThat(run(command.toArray(String[]::new))).isZero();
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }
}
