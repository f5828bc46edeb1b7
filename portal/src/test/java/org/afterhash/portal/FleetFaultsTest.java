package org.afterhash.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.afterhash.portal.RunningPortal.Site;
import org.afterhash.portal.web.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fleets are sent while things break; see also {@link DatabaseFaultsTest} and {@link SendersTest},
 * and the tests beside the stores, in sql.
 */
@ExtendWith(RunningPortal.class)
final class FleetFaultsTest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** How often the portal is killed, each time at other moments. */
  private static final long SEEDS = 3;

  private static byte[] cards(int rows, int count) {
    return ("model,count\n" + ("RTX 3070," + count + "\n").repeat(rows)).getBytes(UTF_8);
  }

  @Test
  void aFullDiskIsSaidAndRecoveredFrom(Site site) throws Exception {
    Files.createDirectories(site.uploads());
    String where = site.uploads().toString();
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", where))
        .describedAs("whether this user may mount a small disk")
        .isZero();
    try {
      HttpResponse<String> refused =
          site.put("/api/v1/farms/full/fleet", cards(200_000, 3), "Idempotency-Key", "k");
      assertThat(refused.statusCode()).isEqualTo(507);
      assertThat(refused.body()).contains("Nothing was stored");
      HttpResponse<String> small =
          site.put("/api/v1/farms/full/fleet", cards(10, 3), "Idempotency-Key", "k");
      assertThat(small.statusCode()).describedAs(small.body()).isEqualTo(201);
      assertThat(small.body()).contains("\"version\":1,");
    } finally {
      run("umount", "-l", where);
    }
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }

  /**
   * What was acknowledged before the portal was killed is there afterwards, and is answered as it
   * was; what was not leaves neither version nor file, and is stored when it is sent again.
   * Committing after the answer, or leaving what stands in the folder of uploads, fails this; that
   * uploads of a farm take turns, FleetLoadTest holds.
   */
  @Test
  void aPortalThatIsKilledAgainAndAgainLosesNothingThatItAcknowledged(@TempDir Path folder)
      throws Exception {
    Path data = folder.resolve("data");
    List<Sender> senders = Stream.of("north", "north", "south").map(Sender::new).toList();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Process portal = start(data);
      try {
        int port = checked(portal, data, senders);
        killWhileTheySend(portal, port, data, senders, new Random(seed));
      } finally {
        portal.destroyForcibly().waitFor();
      }
      // As when it is killed after an upload's file was made and before that lost its name.
      Files.createFile(data.resolve("uploads").resolve(seed + ".part"));
    }
    Process portal = start(data);
    try {
      int port = checked(portal, data, senders);
      for (Sender sender : senders) {
        sender.sendOne(port, data);
      }
      // As many versions as were acknowledged in the end: none was lost, none is there twice.
      for (String farm : List.of("north", "south")) {
        List<Integer> versions =
            senders.stream()
                .filter(sender -> sender.farm.equals(farm))
                .flatMap(sender -> sender.acknowledged.values().stream())
                .map(
                    answer ->
                        Integer.valueOf(answer.replaceAll("(?s).*\"version\":(\\d+),.*", "$1")))
                .sorted()
                .toList();
        assertThat(versions)
            .hasSizeGreaterThanOrEqualTo((int) SEEDS)
            .isEqualTo(IntStream.rangeClosed(1, versions.size()).boxed().toList());
      }
    } finally {
      portal.destroyForcibly().waitFor();
    }
  }

  /** The port of a portal that was started, once everything acknowledged was found in it. */
  private static int checked(Process portal, Path data, List<Sender> senders) throws Exception {
    int port = port(portal);
    Path uploads = data.resolve("uploads");
    if (Files.exists(uploads)) {
      assertThat(uploads).isEmptyDirectory();
    }
    for (Sender sender : senders) {
      sender.check(port, data);
    }
    return port;
  }

  private static void killWhileTheySend(
      Process portal, int port, Path data, List<Sender> senders, Random random) throws Exception {
    int enough = acknowledged(senders) + 2 + random.nextInt(4);
    var sending = senders.stream().map(s -> CompletableFuture.runAsync(() -> s.send(port, data)));
    var all = CompletableFuture.allOf(sending.toArray(CompletableFuture[]::new));
    while (!all.isDone() && (acknowledged(senders) < enough || random.nextInt(3000) > 0)) {
      Thread.onSpinWait();
    }
    portal.destroyForcibly().waitFor();
    all.get(60, TimeUnit.SECONDS);
  }

  private static int acknowledged(List<Sender> senders) {
    return senders.stream().mapToInt(sender -> sender.acknowledged.size()).sum();
  }

  /** Sends one file after the other to a farm, and keeps what was acknowledged. */
  private static final class Sender {
    private final String farm;
    private final String name = UUID.randomUUID().toString();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    Sender(String farm) {
      this.farm = farm;
    }

    /** Until the portal is gone; the file on its way then is the first of the next time. */
    void send(int port, Path data) {
      try {
        while (true) {
          sendOne(port, data);
        }
      } catch (IOException killed) {
        // That is what was waited for.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void sendOne(int port, Path data) throws IOException, InterruptedException {
      int next = acknowledged.size();
      HttpResponse<String> answer = FleetFaultsTest.send(port, data, farm, key(next), body(next));
      assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(201);
      acknowledged.put(key(next), answer.body());
      assertThat(answer.body()).contains("\"sha256\":\"" + Visitors.sha256(body(next)) + "\"");
    }

    /** A portal that has just started may ask to be asked again. */
    void check(int port, Path data) throws IOException, InterruptedException {
      Instant latest = Instant.now().plusSeconds(60);
      for (int i = 0; i < acknowledged.size(); i++) {
        HttpResponse<String> answer = FleetFaultsTest.send(port, data, farm, key(i), body(i));
        while (answer.statusCode() == 503 && Instant.now().isBefore(latest)) {
          answer = FleetFaultsTest.send(port, data, farm, key(i), body(i));
        }
        assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(acknowledged.get(key(i)));
      }
    }

    private String key(int i) {
      return name + "-" + i;
    }

    private byte[] body(int i) {
      return cards(1000 + 7000 * (i % 4), 1 + i);
    }
  }

  private static HttpResponse<String> send(
      int port, Path data, String farm, String key, byte[] body)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/v1/farms/" + farm + "/fleet"))
            .header("Content-Type", "text/csv")
            .header("Idempotency-Key", key)
            .header(
                "Authorization",
                "Bearer " + Files.readString(data.resolve("operator.token")).strip())
            .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static Process start(Path data) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    return new ProcessBuilder(
            List.of(
                java,
                "-cp",
                classes,
                PortalMain.class.getName(),
                "--port",
                String.valueOf(free),
                "--data",
                data.toString()))
        .redirectError(new File("/dev/null"))
        .start();
  }

  /** Waits until it says that it is ready, and where. */
  private static int port(Process portal) throws IOException {
    BufferedReader said = portal.inputReader();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith("Afterhash is ready at ")) {
        return URI.create(line.substring("Afterhash is ready at ".length())).getPort();
      }
    }
    throw new IOException("The portal did not start");
  }
}
