package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.afterhash.ingest.method.MethodologyFile;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for every address, and what is refused before any page sees it. */
@ExtendWith(RunningPortal.class)
final class HttpTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/gpus",
          "/gpus/rtx-3090",
          "/gpus/rtx-3060-ti-lhr",
          "/gpus/gtx-970",
          "/value",
          "/pivots",
          "/sources",
          "/methodology",
          "/charts",
          "/charts/industry-spend");

  @Test
  void eachPageCarriesTheHeadersThatProtectItAndNoInlineStyle(Site site) throws Exception {
    for (String path : PAGES) {
      HttpResponse<String> page = site.get(path, "Accept", "text/html");
      assertThat(page.statusCode()).describedAs(path).isEqualTo(200);
      HttpHeaders headers = page.headers();
      assertThat(headers.firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
      assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("Cache-Control"))
          .hasValue("public, max-age=300, must-revalidate");
      assertThat(headers.firstValue("ETag").orElseThrow()).startsWith("\"");
      assertThat(page.body())
          .describedAs(path)
          .contains("<h1", "lang=\"en\"")
          .doesNotContain(" style=\"", "<style", " onclick", " th:", "NaN", ">null<");
    }
  }

  @Test
  void everyNumberOfTheMethodHasItsPlaceOnTheMethodologyPage(Site site) throws Exception {
    String page = site.get("/methodology").body();
    var method = MethodologyFile.shipped();
    assertThat(method.parameters())
        .allSatisfy(parameter -> assertThat(page).contains("id=\"" + parameter.id() + "\""));
    assertThat(method.paths())
        .allSatisfy(path -> assertThat(page).contains("id=\"" + path.id() + "\""));
  }

  @Test
  void aVersionOfTheMethodKeepsItsParameterFile(Site site) throws Exception {
    var links =
        java.util.regex.Pattern.compile("href=\"(/methodology/\\d[^\"]+)\"")
            .matcher(site.get("/methodology").body());
    assertThat(links.find()).isTrue();
    String page = site.get(links.group(1)).body();
    assertThat(page).contains("spend.price-level", "parameters:");
    assertThat(site.get("/charts/industry-spend").body()).contains(links.group(1));
    assertThat(site.get("/methodology/9.9-0000000").statusCode()).isEqualTo(404);
  }

  @Test
  void aMissingPageSaysSoToPeopleAndToPrograms(Site site) throws Exception {
    HttpResponse<String> page = site.get("/gpus/rtx-9999", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("<h1", "rtx-9999");
    HttpResponse<String> problem = site.get("/api/v1/gpus/rtx-9999");
    assertThat(problem.statusCode()).isEqualTo(404);
    assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(site.get("/gpus/..%2f..%2fetc").statusCode()).isEqualTo(404);
  }

  @Test
  void aWrongMethodIsRefusedWithTheRightOnes(Site site) throws Exception {
    HttpResponse<String> refused = site.post("/gpus", "text/plain", "x");
    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.headers().firstValue("Allow").orElseThrow()).contains("GET");
  }

  @Test
  void aFormOfAnotherSiteIsRefused(Site site) throws Exception {
    HttpResponse<String> refused =
        site.post(
            "/value",
            "application/x-www-form-urlencoded",
            "rows=model,count",
            "Sec-Fetch-Site",
            "cross-site");
    assertThat(refused.statusCode()).isEqualTo(403);
  }

  @Test
  void aStandalonePictureHasAPolicyOfItsOwnAndNoOutsideAddress(Site site) throws Exception {
    HttpResponse<String> svg = site.get("/charts/industry-spend.svg");
    assertThat(svg.headers().firstValue("Content-Security-Policy"))
        .hasValue("default-src 'none'; style-src 'unsafe-inline'");
    assertThat(svg.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(svg.body().replace("http://www.w3.org/2000/svg", ""))
        .contains("<title", "<desc")
        .doesNotContain("http:", "https:", "url(");
  }

  @Test
  void aPictureComesAsPixelsInTheSizesThatAreAskedFor(Site site) throws Exception {
    for (String query :
        List.of("", "?imWidth=640", "?imWidth=1200&imHeight=630", "?imWidth=1080&imHeight=1080")) {
      HttpResponse<byte[]> png = site.bytes("/charts/industry-spend.png" + query);
      assertThat(png.statusCode()).isEqualTo(200);
      assertThat(png.headers().firstValue("Content-Type")).hasValue("image/png");
      var image = ImageIO.read(new ByteArrayInputStream(png.body()));
      if (!query.isEmpty()) {
        assertThat("?imWidth=" + image.getWidth() + "&imHeight=" + image.getHeight())
            .startsWith(query);
      }
      assertThat(site.bytes("/charts/industry-spend.png" + query).body()).isEqualTo(png.body());
    }
    for (String refused :
        List.of("imWidth=299", "imWidth=2401&imHeight=630", "imWidth=1200&imHeight=6.3")) {
      HttpResponse<String> reply = site.get("/charts/industry-spend.png?" + refused);
      assertThat(reply.statusCode()).describedAs(refused).isEqualTo(400);
      assertThat(reply.body()).contains("from 300 to 2400");
    }
    assertThat(site.get("/charts/industry-spend.png?imHeight=630").statusCode()).isEqualTo(400);
  }

  @Test
  void theCsvOfAChartFollowsTheConvention(Site site) throws Exception {
    HttpResponse<String> csv = site.get("/charts/industry-spend.csv");
    assertThat(csv.headers().firstValue("Content-Type"))
        .hasValue("text/csv; charset=utf-8; header=present");
    assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"industry-spend_base_[0-9a-f-]+\\.csv\"");
    List<String> lines = List.of(csv.body().split("\r\n", -1));
    assertThat(lines.get(0))
        .isEqualTo("month,series,kind,low,mid,high,lower_quartile,upper_quartile,unit,obs_status");
    assertThat(lines).hasSize(1 + 86 + 1);
    assertThat(lines.get(1)).startsWith("2015-08,").endsWith(",USD,E");
  }

  @Test
  void requestsThatCanBeReadInTwoWaysAreRefused(Site site) throws Exception {
    String body = "model,count\r\nRTX 3070,1\r\n";
    String start = "POST /api/v1/valuations HTTP/1.1\r\nHost: localhost\r\n";
    String type = "Content-Type: text/csv\r\n";
    assertRefused(site, "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
    assertRefused(site, "GET / HTTP/1.1\r\n\r\n");
    assertRefused(site, start + type + "Content-Length: 26\r\nContent-Length: 27\r\n\r\n" + body);
    assertRefused(
        site, start + type + "Content-Length: 26\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    assertRefused(site, "GET / HTTP/1.1\r\nHost: a\r\nX: " + "y".repeat(20_000) + "\r\n\r\n");
  }

  private static void assertRefused(Site site, String request) throws IOException {
    try (var socket = new Socket("localhost", site.at("/").getPort())) {
      socket.setSoTimeout(15_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      // Read to the end: the connection has to be closed.
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(answer).describedAs(request).matches("(?s)HTTP/1\\.1 4\\d\\d .*");
    }
  }

  @Test
  void theProcessIsLiveAndReady(Site site) throws Exception {
    assertThat(site.get("/live").statusCode()).isEqualTo(200);
    HttpResponse<String> ready = site.get("/ready");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body()).contains("\"database\":\"up\"", "\"vintage\":\"up\"");
    assertThat(ready.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void assetsNeverChangeAtTheirAddress(Site site) throws Exception {
    String page = site.get("/").body();
    var matcher =
        java.util.regex.Pattern.compile("/assets/[0-9a-f]{8}-afterhash\\.css").matcher(page);
    assertThat(matcher.find()).isTrue();
    HttpResponse<String> css = site.get(matcher.group());
    assertThat(css.statusCode()).isEqualTo(200);
    assertThat(css.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
    assertThat(css.body()).contains("/assets/").doesNotContain("../fonts");
  }

  @Test
  void aPageIsCompressedForThoseWhoTakeItAndEachFormHasATagOfItsOwn(Site site) throws Exception {
    HttpResponse<String> plain = site.get("/gpus");
    HttpResponse<byte[]> packed = site.bytes("/gpus", "Accept-Encoding", "br, gzip;q=0.8");
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.body().length).isLessThan(plain.body().length() / 4);
    assertThat(gunzip(packed.body())).isEqualTo(plain.body());
    for (HttpResponse<?> response : List.of(plain, packed)) {
      assertThat(response.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    }
    String plainTag = plain.headers().firstValue("ETag").orElseThrow();
    String packedTag = packed.headers().firstValue("ETag").orElseThrow();
    assertThat(packedTag).isNotEqualTo(plainTag);

    HttpResponse<byte[]> unchanged =
        site.bytes("/gpus", "Accept-Encoding", "gzip", "If-None-Match", "\"x\", " + packedTag);
    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(unchanged.headers().firstValue("ETag")).hasValue(packedTag);
    assertThat(unchanged.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=300, must-revalidate");
    assertThat(unchanged.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(unchanged.body()).isEmpty();
    assertThat(site.get("/gpus", "If-None-Match", packedTag).statusCode()).isEqualTo(200);
    assertThat(site.get("/gpus", "If-None-Match", plainTag).statusCode()).isEqualTo(304);
  }

  @Test
  void whatIsSmallAlreadyCompressedOrNotWantedSoIsSentAsItIs(Site site) throws Exception {
    String font = site.get("/").body().replaceAll("(?s).*(/assets/[^\"]*\\.woff2).*", "$1");
    for (String path : List.of(font, "/live")) {
      assertThat(site.bytes(path, "Accept-Encoding", "gzip").headers().map())
          .describedAs(path)
          .doesNotContainKey("content-encoding");
    }
    for (String refusal : List.of("gzip;q=0", "br", "gzip ; q=0.000", "identity")) {
      assertThat(site.bytes("/gpus", "Accept-Encoding", refusal).headers().map())
          .describedAs(refusal)
          .doesNotContainKey("content-encoding");
    }
  }

  @Test
  void oldPricesAreCalledOldWherePricesAreShown(Site site) throws Exception {
    for (String path : List.of("/gpus", "/gpus/rtx-3090")) {
      assertThat(site.get(path).body())
          .containsPattern(
              "These prices are of [A-Z][a-z]{2} \\d{4}, \\d+ months before .*: too few");
    }
  }

  private static String gunzip(byte[] bytes) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
