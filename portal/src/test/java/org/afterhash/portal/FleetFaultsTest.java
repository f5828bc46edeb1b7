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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Fleets are sent while things break. Further faults are tested beside the stores, in sql. */
@ExtendWith(RunningPortal.class)
final class FleetFaultsTest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static byte[] cards(int rows, int count) {
    return ("model,count\n" + ("RTX 3070," + count + "\n").repeat(rows)).getBytes(UTF_8);
  }

  @Test
  void a_full_disk_is_said_and_recovered_from(Site site) throws Exception {
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
   * was; what was not leaves neither version nor file. Committing after the answer, or writing
   * bodies to files with names, fails this.
   */
  @Test
  void a_portal_that_is_killed_loses_nothing_that_it_acknowledged(@TempDir Path folder)
      throws Exception {
    Path data = folder.resolve("data");
    var acknowledged = new LinkedHashMap<String, String>();
    Process killed = start(data);
    try {
      int port = port(killed);
      var random = new Random(1);
      Thread killer = new Thread(() -> killAtSomeMoment(killed, acknowledged, random));
      killer.start();
      sendUntilBroken(port, data, acknowledged);
      killer.join();
    } finally {
      killed.destroyForcibly().waitFor();
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(3);

    Process again = start(data);
    try {
      int port = port(again);
      try (Stream<Path> left = Files.list(data.resolve("uploads"))) {
        assertThat(left).isEmpty();
      }
      for (Map.Entry<String, String> known : acknowledged.entrySet()) {
        assertThat(send(port, data, known.getKey())).isEqualTo(known.getValue());
      }
      // One more version than were acknowledged, or two when the last answer was lost on its way.
      assertThat(send(port, data, "next"))
          .containsPattern(
              "\"version\":(" + (acknowledged.size() + 1) + "|" + (acknowledged.size() + 2) + "),");
    } finally {
      again.destroyForcibly().waitFor();
    }
  }

  private static void killAtSomeMoment(
      Process portal, Map<String, String> acknowledged, Random random) {
    while (portal.isAlive()) {
      synchronized (acknowledged) {
        if (acknowledged.size() >= 3 && random.nextInt(1000) == 0) {
          portal.destroyForcibly();
        }
      }
      Thread.onSpinWait();
    }
  }

  private static void sendUntilBroken(int port, Path data, Map<String, String> acknowledged)
      throws InterruptedException {
    for (int i = 0; ; i++) {
      try {
        String answer = send(port, data, "key-" + i);
        synchronized (acknowledged) {
          acknowledged.put("key-" + i, answer);
        }
      } catch (IOException killed) {
        return;
      }
    }
  }

  private static String send(int port, Path data, String key)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(
                    URI.create("http://localhost:" + port + "/api/v1/farms/north/fleet"))
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", key)
                .header(
                    "Authorization",
                    "Bearer " + Files.readString(data.resolve("operator.token")).strip())
                .PUT(HttpRequest.BodyPublishers.ofByteArray(cards(20_000, 1 + key.length())))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(201);
    return answer.body();
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
