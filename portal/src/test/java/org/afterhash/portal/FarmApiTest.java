package org.afterhash.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fleets of farms, over HTTP. */
@ExtendWith(RunningPortal.class)
final class FarmApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CARDS =
      "model,count,condition,purchase_date,price_paid,currency,Standort\r\n"
          + "RTX 3070,100,works,2021-03,1050.5,USD,North\r\n"
          + "RX 580 8GB,96,unknown,2017,,,\r\n"
          + "RTX 3070,4,works,2021-03,1050.50,USD,\r\n"
          + "RTX 3070,20,works,2021-03,1050.50,USD,North\r\n";

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @Test
  void aFleetGoesInAndComesOutInTheNormalForm(Site site) throws Exception {
    HttpResponse<String> stored = site.put("/api/v1/farms/in-out/fleet", bytes(CARDS));
    assertThat(stored.statusCode()).describedAs(stored.body()).isEqualTo(201);
    assertThat(stored.headers().firstValue("Cache-Control")).hasValue("no-store");
    JsonNode answer = JSON.readTree(stored.body());
    assertThat(answer.get("version").asInt()).isEqualTo(1);
    assertThat(answer.get("rows").asInt()).isEqualTo(4);
    assertThat(answer.get("gpus").asInt()).isEqualTo(220);
    assertThat(answer.get("sha256").asText()).isEqualTo(sha256(bytes(CARDS)));

    HttpResponse<String> csv = operatorGet(site, "/api/v1/farms/in-out/fleet.csv");
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.body())
        .isEqualTo(
            "model,count,condition,purchase_date,price_paid,currency,site\r\n"
                + "RTX 3070,120,works,2021-03,1050.50,USD,North\r\n"
                + "RX 580 8GB,96,unknown,2017,,,\r\n"
                + "RTX 3070,4,works,2021-03,1050.50,USD,\r\n");
    site.put("/api/v1/farms/in-out/fleet", bytes(csv.body()));
    assertThat(operatorGet(site, "/api/v1/farms/in-out/fleet.csv").body()).isEqualTo(csv.body());
  }

  private static HttpResponse<String> operatorGet(Site site, String path) throws Exception {
    return site.get(path, "Authorization", "Bearer " + RunningPortal.OPERATOR);
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void forAnyoneButTheOperatorThereAreNoFarms(Site site) throws Exception {
    site.put("/api/v1/farms/hidden/fleet", bytes(CARDS));
    String path = "/api/v1/farms/hidden/fleet.csv";
    assertThat(site.get(path).statusCode()).isEqualTo(404);
    assertThat(site.get(path, "Authorization", "Bearer wrong").statusCode()).isEqualTo(404);
    assertThat(site.get(path, "Authorization", RunningPortal.OPERATOR).statusCode()).isEqualTo(404);
    assertThat(operatorGet(site, "/api/v1/farms/no-such/fleet.csv").statusCode()).isEqualTo(404);
    assertThat(operatorGet(site, "/api/v1/farms/No_Id/fleet.csv").statusCode()).isEqualTo(404);
  }

  @Test
  void theSameKeyIsAnsweredAlikeAndRefusedForAnotherFile(Site site) throws Exception {
    String path = "/api/v1/farms/keyed/fleet";
    HttpResponse<String> first = site.put(path, bytes(CARDS), "Idempotency-Key", "a");
    HttpResponse<String> again = site.put(path, bytes(CARDS), "Idempotency-Key", "a");
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    HttpResponse<String> other =
        site.put(path, bytes("model,count\nRTX 3070,1\n"), "Idempotency-Key", "a");
    assertThat(other.statusCode()).isEqualTo(409);
    HttpResponse<String> second = site.put(path, bytes(CARDS), "Idempotency-Key", "b");
    assertThat(JSON.readTree(second.body()).get("version").asInt()).isEqualTo(2);
  }

  /** To a farm that is there already: a new one's row makes the others wait without the lock. */
  @Test
  void oneUploadSentEightTimesAtOnceIsOneVersion(Site site) throws Exception {
    String path = "/api/v1/farms/at-once/fleet";
    site.put(path, bytes(CARDS));
    List<CompletableFuture<String>> sent =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> sendKeyed(site, path)))
            .toList();
    List<String> answers =
        sent.stream()
            .map(CompletableFuture::join)
            .filter(a -> !a.contains("Too busy for a moment"))
            .toList();
    assertThat(answers).isNotEmpty();
    assertThat(answers.stream().distinct()).hasSize(1);
    assertThat(answers.get(0)).startsWith("201").contains("\"version\":2");
    HttpResponse<String> next = site.put(path, bytes(CARDS));
    assertThat(JSON.readTree(next.body()).get("version").asInt()).isEqualTo(3);
  }

  private static String sendKeyed(Site site, String path) {
    try {
      HttpResponse<String> answer = site.put(path, bytes(CARDS), "Idempotency-Key", "k");
      return answer.statusCode() + answer.body();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFileThatIsNotWhatItsDigestSaysIsRefused(Site site) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(CARDS));
    String right = "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
    hash[0] ^= 1;
    String wrong = "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
    String path = "/api/v1/farms/digested/fleet";
    assertThat(site.put(path, bytes(CARDS), "Content-Digest", wrong).statusCode()).isEqualTo(422);
    assertThat(operatorGet(site, path + ".csv").statusCode()).isEqualTo(404);
    assertThat(site.put(path, bytes(CARDS), "Content-Digest", right).statusCode()).isEqualTo(201);
  }

  @Test
  void badRowsStopAFileOrAreLeftOutAndTold(Site site) throws Exception {
    byte[] mixed = bytes("model,count\nRTX 3070,12\nNo Such Card 99,3\nRTX 3090,none\n");
    String path = "/api/v1/farms/mixed/fleet";
    HttpResponse<String> refused = site.put(path, mixed);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(JSON.readTree(refused.body()).get("errors")).hasSize(2);
    assertThat(operatorGet(site, path + ".csv").statusCode()).isEqualTo(404);

    HttpResponse<String> taken = site.put(path + "?onBadRows=leave-out", mixed);
    assertThat(taken.statusCode()).isEqualTo(201);
    JsonNode report = JSON.readTree(taken.body()).get("report");
    assertThat(report.at("/counts/unknown-model").asInt()).isEqualTo(1);
    assertThat(report.get("failures").findValuesAsText("line")).containsExactly("3", "4");
    assertThat(operatorGet(site, path + ".csv").body())
        .contains("RTX 3070,12")
        .doesNotContain("3090");
  }

  @Test
  void aHundredThousandRowsPassThroughAFileThatHasNoName(Site site) throws Exception {
    var rows = new StringBuilder("model,count\n");
    IntStream.range(0, 100_000)
        .forEach(i -> rows.append("RTX 3070,").append(1 + i % 3).append('\n'));
    HttpResponse<String> stored = site.put("/api/v1/farms/large/fleet", bytes(rows.toString()));
    assertThat(stored.statusCode()).describedAs(stored.body()).isEqualTo(201);
    assertThat(JSON.readTree(stored.body()).get("gpus").asInt()).isEqualTo(199_999);
    assertThat(left(site)).isEmpty();
  }

  private static List<Path> left(Site site) throws Exception {
    try (Stream<Path> files = Files.list(site.uploads())) {
      return files.toList();
    }
  }

  /** Half of a body, and then nobody: nothing is stored, and nothing waits for the rest. */
  @Test
  void aSenderThatGoesAwayHalfWayLeavesNothing(Site site) throws Exception {
    for (int i = 0; i < 6; i++) {
      try (var socket = new Socket("localhost", site.at("/").getPort())) {
        socket
            .getOutputStream()
            .write(
                bytes(
                    "PUT /api/v1/farms/gone/fleet HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + RunningPortal.OPERATOR
                        + "\r\nContent-Type: text/csv\r\nContent-Length: 100000\r\n\r\n"
                        + "model,count\nRTX 3070,5\n"));
        socket.getOutputStream().flush();
      }
    }
    assertThat(operatorGet(site, "/api/v1/farms/gone/fleet.csv").statusCode()).isEqualTo(404);
    assertThat(left(site)).isEmpty();
    // More were broken off than may be under way at once: each gave its place back.
    HttpResponse<String> next = site.put("/api/v1/farms/gone/fleet", bytes(CARDS));
    for (int i = 0; next.statusCode() == 503 && i < 100; i++) {
      next = site.put("/api/v1/farms/gone/fleet", bytes(CARDS));
    }
    assertThat(next.statusCode()).isEqualTo(201);
  }
}
