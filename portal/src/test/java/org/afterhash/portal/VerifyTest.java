package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.afterhash.ingest.market.MarketLoader;
import org.afterhash.portal.RunningPortal.Site;
import org.afterhash.portal.web.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whether a document is known again. */
@ExtendWith(RunningPortal.class)
final class VerifyTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REPORT = "/farms/demo-hobbyist/report.";

  private static JsonNode known(Site site, String hash) throws Exception {
    HttpResponse<String> answer = site.get("/api/v1/verify/" + hash);
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  @Test
  void aReportIsKnownByItsFileAndByItsFigures(Site site) throws Exception {
    String file = Visitors.sha256(site.bytes(REPORT + "pdf").body());
    String figures = Visitors.sha256(site.bytes("/api/v1/farms/demo-hobbyist").body());
    JsonNode byFile = known(site, file);
    JsonNode byFigures = known(site, figures);
    assertThat(byFile.get("format").asText()).isEqualTo("pdf");
    assertThat(byFile.get("content").asText()).isEqualTo(figures);
    assertThat(byFigures.get("content").asText()).isEqualTo(figures);
    assertThat(byFile.get("standing").asText()).isEqualTo("current");
    assertThat(byFile.get("farm").asText()).isEqualTo("demo-hobbyist");
    JsonNode worth =
        JSON.readTree(site.get("/api/v1/farms/demo-hobbyist").body()).at("/valuation/recoverable");
    assertThat(byFile.at("/was/p50")).isEqualTo(worth.get("p50"));
    assertThat(site.get("/verify/" + file).body())
        .contains("We issued this report", "Its 9 GPUs cost about", "rests on the newest data");
  }

  @Test
  void issuingItAgainDoesNotChangeWhenItWasIssued(Site site) throws Exception {
    String path = REPORT + "xlsx?powerPrice=0.11";
    String hash = Visitors.sha256(site.bytes(path).body());
    JsonNode first = known(site, hash);
    assertThat(Visitors.sha256(site.bytes(path).body())).isEqualTo(hash);
    assertThat(known(site, hash)).isEqualTo(first);
  }

  @Test
  void whatWeDidNotIssueIsNotFoundAndThePageSaysWhy(Site site) throws Exception {
    String hash = "ab".repeat(32);
    HttpResponse<String> page = site.get("/verify/" + hash, "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("We issued no report with the fingerprint " + hash);
    assertThat(site.get("/api/v1/verify/" + hash).statusCode()).isEqualTo(404);
    assertThat(site.get("/verify/xyz").statusCode()).isEqualTo(400);
  }

  @Test
  void aFileThatIsSentLeadsToWhatIsKnownOfIt(Site site) throws Exception {
    byte[] json = site.bytes(REPORT + "json").body();
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.json\"\r\n\r\n"
            + new String(json, StandardCharsets.UTF_8)
            + "\r\n--b\r\nContent-Disposition: form-data; name=\"hash\"\r\n\r\n\r\n--b--\r\n";
    HttpResponse<String> sent = site.post("/verify", "multipart/form-data; boundary=b", body);
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location")).hasValue("/verify/" + Visitors.sha256(json));
    String typed =
        "--b\r\nContent-Disposition: form-data; name=\"hash\"\r\n\r\n "
            + "AB".repeat(32)
            + " \r\n--b--\r\n";
    assertThat(
            site.post("/verify", "multipart/form-data; boundary=b", typed)
                .headers()
                .firstValue("Location"))
        .hasValue("/verify/" + "ab".repeat(32));
  }

  @Test
  void newerDataShowWhatAReportSaidAndWhatIsSaidNow(@TempDir Path folder) throws Exception {
    try (var site = new Site()) {
      String query = "?powerPrice=0.2&version=1";
      byte[] pdf = site.bytes(REPORT + "pdf" + query).body();
      String hash = Visitors.sha256(pdf);
      JsonNode before = known(site, hash);
      assertThat(before.has("is")).isFalse();
      Files.writeString(folder.resolve("resale_prices.csv"), dearer());
      new MarketLoader(site.database()).directory(folder, progress -> {});
      JsonNode after = before;
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (!after.has("is")) {
        assertThat(System.nanoTime()).describedAs("no newer edition").isLessThan(deadline);
        after = known(site, hash);
      }
      assertThat(after.get("standing").asText()).isEqualTo("moved");
      assertThat(after.get("was")).isEqualTo(before.get("was"));
      JsonNode now =
          JSON.readTree(site.get("/api/v1/farms/demo-hobbyist" + query).body())
              .at("/valuation/recoverable");
      assertThat(after.at("/is/p50")).isEqualTo(now.get("p50"));
      assertThat(after.at("/is/p50").asDouble()).isGreaterThan(after.at("/was/p50").asDouble());
      assertThat(site.get("/verify/" + hash).body())
          .contains("Newer data moved its figures", "By the newest data");
    }
  }

  /** The shipped second-hand prices, half as high again. */
  private static String dearer() throws IOException {
    var price = Pattern.compile("^([^,]*,[^,]*,)([0-9.]+)");
    try (InputStream in = MarketLoader.class.getResourceAsStream("/facts/resale_prices.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(
              line ->
                  price
                      .matcher(line)
                      .replaceFirst(at -> at.group(1) + 1.5 * Double.parseDouble(at.group(2))))
          .collect(Collectors.joining("\n", "", "\n"));
    }
  }
}
