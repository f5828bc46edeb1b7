package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.afterhash.portal.RunningPortal.Site;
import org.afterhash.sql.VisitorStore;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What visitors leave here, by plain forms: {@link VisitorStore} behind real pages. */
@ExtendWith(RunningPortal.class)
final class VisitorTest {

  /** Somebody's browser: it keeps cookies and follows where it is led. */
  private static final class Browser {
    private final Site site;
    private final HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Browser(Site site) {
      this.site = site;
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
      String body =
          form.entrySet().stream()
              .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
              .collect(Collectors.joining("&"));
      return send(
          HttpRequest.newBuilder(site.at(path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(body)));
    }

    /** As a browser without script sends a chosen file. */
    HttpResponse<String> drop(String name, String content) throws Exception {
      return drop(name, content.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> dropped(String name, String content) {
      try {
        return drop(name, content);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    HttpResponse<String> drop(String name, byte[] content) throws Exception {
      var body = new ByteArrayOutputStream();
      String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name;
      body.writeBytes(ascii(head + "\"\r\nContent-Type: text/csv\r\n\r\n"));
      body.writeBytes(content);
      String rest = "\r\n--b\r\nContent-Disposition: form-data; name=\"rows\"\r\n\r\n";
      body.writeBytes(ascii(rest + "\r\n--b--\r\n"));
      return send(
          HttpRequest.newBuilder(site.at("/value"))
              .header("Content-Type", "multipart/form-data; boundary=b")
              .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] ascii(String text) {
      return text.getBytes(StandardCharsets.US_ASCII);
    }

    HttpResponse<String> get(String path) throws Exception {
      return send(HttpRequest.newBuilder(site.at(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
        throws IOException, InterruptedException {
      return client.send(
          request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  private static String path(HttpResponse<?> response) {
    return response.uri().getPath();
  }

  @Test
  void aFileIsPreviewedValuedAndDeletedWithAReceipt(Site site) throws Exception {
    var browser = new Browser(site);
    HttpResponse<String> preview = browser.drop("rigs/mine.csv", "model;count\nRTX 3070;12\n");
    assertThat(preview.statusCode()).isEqualTo(200);
    String path = path(preview);
    assertThat(path).matches("/valuations/[0-9a-f]{32}");
    assertThat(preview.body())
        .contains("We read 12 cards in 1 row of mine.csv.")
        .contains("semicolon (found)")
        .contains("Value these 12 cards");
    assertThat(preview.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(preview.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");

    HttpResponse<String> result = browser.post(path, Map.of("action", "reject"));
    assertThat(path(result)).isEqualTo(path);
    assertThat(result.body())
        .contains("Your 12 GPUs")
        .contains("mine.csv")
        .containsPattern("[0-9a-f]{64}")
        .contains("Delete it now");
    assertThat(browser.get(path).body()).contains("Your 12 GPUs");
    assertThat(browser.post(path, Map.of("action", "update")).body()).contains("Value these 12");

    HttpResponse<String> deleted = browser.post(path, Map.of("action", "delete"));
    assertThat(deleted.body()).contains("mine.csv").contains("is deleted").contains("UTC");
    assertThat(browser.get(path).statusCode()).isEqualTo(404);
    assertThat(browser.post(path, Map.of("action", "delete")).statusCode()).isEqualTo(404);
  }

  @Test
  void anotherBrowserFindsNothing(Site site) throws Exception {
    var owner = new Browser(site);
    String path = path(owner.drop("a.csv", "model,count\nRTX 3070,12\n"));
    var other = new Browser(site);
    assertThat(other.get(path).statusCode()).isEqualTo(404);
    other.drop("b.csv", "model,count\nRTX 3070,1\n");
    assertThat(other.get(path).statusCode()).isEqualTo(404);
    assertThat(other.get(path + "/problems.csv").statusCode()).isEqualTo(404);
    assertThat(other.get(path + "/bad-rows.csv").statusCode()).isEqualTo(404);
    for (String action : new String[] {"delete", "reject", "update"}) {
      assertThat(other.post(path, Map.of("action", action)).statusCode()).isEqualTo(404);
    }
    assertThat(owner.get(path).statusCode()).isEqualTo(200);
    assertThat(owner.get("/valuations/no-id").statusCode()).isEqualTo(404);
  }

  @Test
  void aFormOfAnotherSiteChangesNothing(Site site) throws Exception {
    var browser = new Browser(site);
    String path = path(browser.drop("a.csv", "model,count\nRTX 3070,12\n"));
    HttpResponse<String> forged =
        browser.send(
            HttpRequest.newBuilder(site.at(path))
                .header("Origin", "https://elsewhere.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("action=delete")));
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(browser.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndItsSecretIsNotStored(Site site) throws Exception {
    HttpResponse<String> sent =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(site.at("/value"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("rows=model%2Ccount%0ARTX+3070%2C1%0A"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(sent.statusCode()).isEqualTo(303);
    String cookie = sent.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).matches("afterhash-visitor=[0-9a-f]{32}; .*HttpOnly; SameSite=Lax");
    assertThat(URI.create(sent.headers().firstValue("Location").orElseThrow()).isAbsolute())
        .isFalse();
  }

  @Test
  void oneAnswerNamesTheCardOfAllRowsWithThatText(Site site) throws Exception {
    var browser = new Browser(site);
    HttpResponse<String> preview =
        browser.drop("a.csv", "model,count\nThe big one,2\nRTX 3070,1\nThe big one,3\n");
    assertThat(preview.body())
        .contains("2 rows, the first on line 2")
        .contains("Leave out 2 rows, value the other 1 card");
    String path = path(preview);
    HttpResponse<String> typed = browser.post(path, Map.of("model.The big one", "RTX 3090"));
    assertThat(typed.body()).contains("We read 6 cards in 3 rows").contains("Value these 6 cards");
    assertThat(browser.post(path, Map.of("model.The big one", "")).body()).contains("Leave out 2");
    assertThat(browser.post(path, Map.of("fix", "rtx-3080 model.The big one")).body())
        .contains("We read 6 cards");
    assertThat(browser.post(path, Map.of("model.The big one", "Nothing Known 1")).body())
        .contains("which is no model known here");
    assertThat(browser.post(path, Map.of("model.The big one", "!!")).statusCode()).isEqualTo(400);
  }

  @Test
  void anAmbiguousDecimalIsAskedBeforeAnythingElse(Site site) throws Exception {
    var browser = new Browser(site);
    HttpResponse<String> preview =
        browser.drop("a.csv", "model;count;price_paid\nRTX 3070;2;1.299\n");
    assertThat(preview.body())
        .contains("Line 2:")
        .contains("What is meant?", "An answer is needed to read a.csv.")
        .doesNotContain("Value these", "We found no card");
    HttpResponse<String> forced = browser.post(path(preview), Map.of("action", "leave-out"));
    assertThat(forced.body()).contains("What is meant?");
    HttpResponse<String> told = browser.post(path(preview), Map.of("fix", "comma decimal"));
    assertThat(told.body()).doesNotContain("What is meant?").contains("Value these 2 cards");
    assertThat(browser.post(path(preview), Map.of("action", "reject")).body()).contains("$2,600");
  }

  @Test
  void aColumnIsReadAsTheVisitorSays(Site site) throws Exception {
    var browser = new Browser(site);
    HttpResponse<String> preview =
        browser.drop("a.csv", "model,count,spare\nRTX 3070,2,7\nRTX 3080,4,9\n");
    assertThat(preview.body()).contains("We read 6 cards");
    HttpResponse<String> corrected =
        browser.post(path(preview), Map.of("column.2", "ignore", "column.3", "count"));
    assertThat(corrected.body()).contains("We read 16 cards");
    assertThat(browser.post(path(preview), Map.of("column.2", "", "column.3", "")).body())
        .contains("We read 6 cards");
    assertThat(browser.post(path(preview), Map.of("column.2", "colour")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void badRowsAreLeftOutOnlyWhenThatIsSaidAndAllCanBeDownloaded(Site site) throws Exception {
    var browser = new Browser(site);
    HttpResponse<String> preview =
        browser.drop("a.csv", "model,count\nRTX 3070,12\n=cmd|x,3\nRTX 3090,none\n");
    String path = path(preview);
    assertThat(browser.post(path, Map.of("action", "reject")).body()).contains("Leave out 2 rows");
    String csv = browser.get(path + "/problems.csv").body();
    assertThat(csv.lines().skip(1).filter(line -> line.startsWith("error,"))).hasSize(2);
    assertThat(browser.get(path + "/bad-rows.csv").body())
        .startsWith("line,code,reason,model,count\r\n3,unknown-model,")
        .contains(",'=cmd|x,3\r\n4,type-error,")
        .endsWith(",RTX 3090,none\r\n")
        .doesNotContain("3070");
    assertThat(browser.post(path, Map.of("action", "leave-out")).body()).contains("Your 12 GPUs");
    assertThat(browser.post(path, Map.of("action", "sell")).statusCode()).isEqualTo(400);
  }

  @Test
  void theReportOfAValuationIsForTheBrowserThatMadeIt(Site site) throws Exception {
    var browser = new Browser(site);
    String path = path(browser.drop("a.csv", "model,count\nRTX 3070,12\n"));
    assertThat(browser.get(path + "/report.pdf").statusCode())
        .describedAs("before the cards are valued")
        .isEqualTo(404);
    browser.post(path, Map.of("action", "reject"));
    for (String format : List.of("pdf", "xlsx", "json")) {
      HttpResponse<String> report = browser.get(path + "/report." + format);
      assertThat(report.statusCode()).describedAs(format).isEqualTo(200);
      assertThat(report.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(new Browser(site).get(path + "/report." + format).statusCode()).isEqualTo(404);
    }
    assertThat(browser.get(path + "/report.json?powerPrice=0.2").body())
        .contains("\"terms\":{\"powerPrice\":\"0.2\"", "\"sha256\":\"", "\"valuation\":{");
  }

  @Test
  void ofMoreThanAThousandProblemsAThousandAreShownAndAllCanBeDownloaded(Site site)
      throws Exception {
    var browser = new Browser(site);
    HttpResponse<String> preview =
        browser.drop("a.csv", "model,count\nRTX 3070,12\n" + "Nix 9,1\n".repeat(1200));
    assertThat(preview.body())
        .contains("The first 1,000 are shown here; the CSV has all 1,200.")
        .doesNotContain("data-label=\"Line\">1203<");
    assertThat(preview.body().split("unknown-model</code></td>", -1)).hasSize(1001);
    for (String file : new String[] {"/problems.csv", "/bad-rows.csv"}) {
      assertThat(browser.get(path(preview) + file).body().lines()).hasSize(1201);
    }
  }

  @Test
  void howManyRowsWereReadSoFarIsToldToWhoWaitsForThemAlone(Site site) throws Exception {
    var browser = new Browser(site);
    browser.drop("first.csv", "model,count\nRTX 3070,1\n");
    var large =
        CompletableFuture.supplyAsync(
            () -> browser.dropped("large.csv", "model,count\n" + "RTX 3070,1\n".repeat(600_000)));
    var other = new Browser(site);
    other.drop("other.csv", "model,count\nRTX 3070,1\n");
    var told = new ArrayList<Long>();
    while (!large.isDone()) {
      told.add(rows(browser));
      assertThat(rows(other)).isZero();
    }
    assertThat(large.get().body()).contains("We read 600,000 cards");
    assertThat(told.stream().filter(rows -> rows > 0)).isSorted().isNotEmpty();
    assertThat(rows(browser)).isZero();
  }

  private static long rows(Browser browser) throws Exception {
    String told = browser.get("/value/progress").body().strip();
    assertThat(told).matches("\\{\"rows\":\\d+}");
    return Long.parseLong(told.replaceAll("\\D", ""));
  }

  @Test
  void anotherSheetOfAWorkbookIsReadWhenTheVisitorChoosesIt(Site site) throws Exception {
    var browser = new Browser(site);
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      for (String name : List.of("North", "South & West")) {
        Worksheet sheet = book.newWorksheet(name);
        sheet.value(0, 0, "model");
        sheet.value(1, 0, "RTX 3070");
        sheet.value(2, 0, name.length() > 5 ? "RTX 3090" : "");
      }
    }
    HttpResponse<String> preview = browser.drop("rigs.xlsx", bytes.toByteArray());
    assertThat(preview.body())
        .contains("We read 1 card in 1 row of rigs.xlsx")
        .contains("North (found)")
        .contains("It is the first that names a card")
        .doesNotContain("Between cells");
    HttpResponse<String> south = browser.post(path(preview), Map.of("sheet", "South & West"));
    assertThat(south.body()).contains("We read 2 cards in 2 rows").contains("You said so.");
    assertThat(browser.post(path(preview), Map.of("sheet", "")).body()).contains("We read 1 card");
  }

  @Test
  void aFileWithoutAnyCardSaysSoAndOffersNoWayOn(Site site) throws Exception {
    var browser = new Browser(site);
    HttpResponse<String> preview = browser.drop("shopping.txt", "milk\nbread\n");
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body())
        .contains("We found no card in shopping.txt")
        .doesNotContain("Value these")
        .contains("Choose another file");
    assertThat(browser.drop("empty.csv", "").statusCode()).isEqualTo(400);
  }
}
