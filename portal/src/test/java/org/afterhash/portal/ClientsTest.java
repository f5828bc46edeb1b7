package org.afterhash.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What programs may rely on, and that no request of theirs is an incident of ours. */
@ExtendWith(RunningPortal.class)
final class ClientsTest {
  private static final String CARDS = "model,count\r\nRTX 3070,5\r\n";
  private static final String HOST = "Host: localhost\r\n";

  /** A connection on which this was sent. */
  private static Socket begin(Site site, String sent) throws IOException {
    var socket = new Socket("localhost", site.at("/").getPort());
    socket.setSoTimeout(30_000);
    socket.getOutputStream().write(sent.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }

  /** What is answered on a connection that the portal closes. */
  private static String answer(Site site, String sent) throws IOException {
    try (Socket socket = begin(site, sent)) {
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  @Test
  void anAddressOrHostThatIsNoneIsTheSendersMistake(Site site) throws Exception {
    for (String head :
        List.of("GET /gpus HTTP/1.1\r\nHost: a b\r\n", "GET /gpus/%zz HTTP/1.1\r\n" + HOST)) {
      assertThat(answer(site, head + "\r\n"))
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "X-Content-Type-Options")
          .doesNotContain("incident");
    }
  }

  @Test
  void aBodyInACodingThatNobodyUndoesIsRefused(Site site) throws Exception {
    String post = "POST /api/v1/valuations HTTP/1.1\r\n" + HOST + "Content-Type: text/csv\r\n";
    assertThat(answer(site, post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 415");
  }

  @Test
  void eachReplySaysWhenItWasSent(Site site) throws Exception {
    for (String path : List.of("/gpus", "/live", "/nothing-here")) {
      String date = site.get(path).headers().firstValue("Date").orElseThrow();
      Instant sent = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      assertThat(Duration.between(sent, Instant.now())).isBetween(Duration.ZERO, minute());
    }
  }

  private static Duration minute() {
    return Duration.ofMinutes(1);
  }

  /** A file's type is not among those that browsers let scripts send without asking. */
  @Test
  void scriptsOfOtherSitesMaySendFilesAndReadWhatIsWrongWithThem(Site site) throws Exception {
    String asked =
        "OPTIONS /api/v1/valuations HTTP/1.1\r\n" + HOST + "Origin: https://a.example\r\n";
    assertThat(answer(site, asked + "Connection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 204")
        .containsIgnoringCase("access-control-allow-origin: *")
        .containsIgnoringCase("access-control-allow-methods: POST")
        .containsIgnoringCase("access-control-allow-headers: Content-Type");
    HttpResponse<String> wrong = site.post("/api/v1/valuations", "text/csv", "model\r\nnone\r\n");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    String own = "OPTIONS /value HTTP/1.1\r\n" + HOST + "\r\n";
    assertThat(answer(site, own)).startsWith("HTTP/1.1 405").doesNotContain("Allow-Origin");
  }

  @Test
  void whatCanBeReadCanBeAskedForItsHeadAlone(Site site) throws Exception {
    assertThat(site.post("/gpus", "text/plain", "x").headers().firstValue("Allow"))
        .hasValue("GET, HEAD");
  }

  /** Else such a sender waits, a second at least. */
  @Test
  void whoAsksBeforeSendingIsToldToGoOn(Site site) throws Exception {
    String head =
        "POST /api/v1/valuations HTTP/1.1\r\n"
            + HOST
            + "Content-Type: text/csv\r\nExpect: 100-continue\r\nConnection: close\r\n"
            + "Content-Length: "
            + CARDS.length()
            + "\r\n\r\n";
    try (Socket socket = begin(site, head)) {
      byte[] word = socket.getInputStream().readNBytes(25);
      assertThat(new String(word, ISO_8859_1)).startsWith("HTTP/1.1 100 Continue");
      socket.getOutputStream().write(CARDS.getBytes(ISO_8859_1));
      assertThat(new String(socket.getInputStream().readNBytes(12), ISO_8859_1))
          .isEqualTo("HTTP/1.1 200");
    }
  }

  @Test
  void aFormThatIsNoneIsRefused(Site site) throws Exception {
    for (String path : List.of("/value", "/verify", "/valuations/" + "0".repeat(32))) {
      HttpResponse<String> refused = site.post(path, "text/csv", CARDS);
      assertThat(refused.statusCode()).describedAs(path).isIn(404, 415);
      assertThat(refused.body()).doesNotContain("incident");
    }
    assertThat(site.post("/value", "text/csv", CARDS).statusCode()).isEqualTo(415);
  }

  /** Fields that nobody asked for count too, or a few senders fill the memory. */
  @Test
  void aFormIsNotTakenBeyondItsLimitWhateverIsInIt(Site site) throws Exception {
    String head =
        "POST /value HTTP/1.1\r\n"
            + HOST
            + "Content-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\n";
    try (Socket socket = begin(site, head)) {
      OutputStream out = socket.getOutputStream();
      for (int field = 0; field < 4; field++) {
        String part = "--x\r\nContent-Disposition: form-data; name=\"other" + field + "\"\r\n\r\n";
        byte[] text = (part + "y".repeat(3 << 20) + "\r\n").getBytes(ISO_8859_1);
        out.write((Integer.toHexString(text.length) + "\r\n").getBytes(ISO_8859_1));
        out.write(text);
        out.write("\r\n".getBytes(ISO_8859_1));
      }
      out.write("7\r\n--x--\r\n\r\n0\r\n\r\n".getBytes(ISO_8859_1));
      assertThat(new String(socket.getInputStream().readNBytes(12), ISO_8859_1))
          .isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void aWrongWordIsAnsweredWithTheRightOnes(Site site) throws Exception {
    HttpResponse<String> refused = site.post("/api/v1/valuations?explain=cols", "text/csv", CARDS);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\\\"explain\\\" takes rows; not \\\"cols\\\".");
  }

  /** A small file of these took all the memory that a portal has. */
  @Test
  void moreLotsThanCanBeValuedAreRefusedAtOnce(Site site) throws Exception {
    var rows = new StringBuilder("model,price_paid\r\n");
    for (int price = 1; price <= 10_001; price++) {
      rows.append("RTX 3070,").append(price).append("\r\n");
    }
    HttpResponse<String> refused = site.post("/api/v1/valuations", "text/csv", rows.toString());
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("10,001 different lots", "at most 10,000");
  }

  @Test
  void aKeyThatIsTooLongIsTheSendersMistake(Site site) throws Exception {
    HttpResponse<String> refused =
        site.put(
            "/api/v1/farms/long-key/fleet",
            CARDS.getBytes(ISO_8859_1),
            "Idempotency-Key",
            "k".repeat(256));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("255");
  }

  /** As the process does when it is told to end. */
  @Test
  void aPortalThatValuesFarmsStops() throws Exception {
    try (var site = new Site()) {
      site.portal().revalueFarms();
      site.portal().stop().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
  }
}
