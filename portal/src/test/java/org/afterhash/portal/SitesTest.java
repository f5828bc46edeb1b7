package org.afterhash.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.zip.ZipInputStream;
import org.afterhash.portal.RunningPortal.Site;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fleets that stand at several sites, as programs and readers meet them. */
@ExtendWith(RunningPortal.class)
final class SitesTest {
  private static final String COMPANY = "/farms/demo-company";
  private static final String CARDS =
      "model,count,Standort\nRTX 3090,120,Nord Halle\nRTX 3090,120,Süd\nRX 580 8GB,40,\n";

  private static HttpResponse<String> value(Site site, String query) throws Exception {
    return site.post("/api/v1/valuations" + query, "text/csv", CARDS);
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }

  @Test
  void eachSiteHasTheTermsThatAreSaidOfItAndElseThoseOfAll(Site site) throws Exception {
    JsonNode answer =
        json(
            value(
                site,
                "?powerPrice=0.1&site.Nord+Halle.powerPrice=0.03&site.Nord+Halle.lanes=16"
                    + "&site.S%C3%BCd.siteType=home"));
    assertThat(answer.at("/sites/0").has("site")).isFalse();
    assertThat(answer.at("/sites/1/site").asText()).isEqualTo("Nord Halle");
    assertThat(answer.at("/sites/1/powerPrice").asDouble()).isEqualTo(0.03);
    assertThat(answer.at("/sites/2/site").asText()).isEqualTo("Süd");
    assertThat(answer.at("/sites/2/powerPrice").asDouble()).isEqualTo(0.1);
    assertThat(answer.at("/sites/2/powerPriceStated").asBoolean()).isTrue();
    assertThat(answer.at("/lines/1/site").asText()).isEqualTo("Süd");
    for (JsonNode quote : answer.get("retrofit")) {
      boolean north = quote.get("site").asText().equals("Nord Halle");
      assertThat(north || quote.get("work").asText().equals("batch")).isTrue();
      for (JsonNode gate : quote.get("gates")) {
        boolean lanes = gate.get("gate").asText().equals("lanes");
        assertThat(gate.get("passes").asBoolean()).isEqualTo(north && lanes);
      }
    }
  }

  @Test
  void aFleetWithoutSitesIsAnsweredAsBefore(Site site) throws Exception {
    String plain = "model,count\nRTX 3090,12\n";
    JsonNode answer = json(site.post("/api/v1/valuations", "text/csv", plain));
    assertThat(answer.has("sites")).isFalse();
    assertThat(answer.at("/lines/0").has("site")).isFalse();
    assertThat(answer.at("/retrofit/0").has("site")).isFalse();
  }

  @Test
  void whatIsSaidOfNoSiteOrOfNothingKnownIsRefusedAndTold(Site site) throws Exception {
    assertThat(value(site, "?site.West.lanes=16").body())
        .contains("No card stands at a site named", "Nord Halle, Süd");
    assertThat(value(site, "?site.West.lanes=16").statusCode()).isEqualTo(400);
    assertThat(value(site, "?site.West.colour=red").body()).contains("site.NAME.");
    assertThat(value(site, "?site.S%C3%BCd.lanes=17").body()).contains("from 1 to 16");
    assertThat(value(site, "?sites.West.lanes=1").statusCode()).isEqualTo(400);
    assertThat(site.get(COMPANY + "?site.West.lanes=1").statusCode()).isEqualTo(400);
  }

  @Test
  void thePageShowsTheSitesAndTakesTermsForEachInPlace(Site site, Chrome chrome) {
    try (BrowserContext context = chrome.newContext(new NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(site.at(COMPANY).toString());
      assertThat(page.locator("section[aria-labelledby=sites] tbody th").allInnerTexts())
          .hasSize(4)
          .first()
          .asString()
          .startsWith("Data hall");
      page.locator("summary:text-is('Each site’s terms')").click();
      String field = "#site-3-powerPrice";
      assertThat(page.locator(field).inputValue()).isEqualTo("0.072");
      page.locator(field).fill("0.2");
      page.locator("button:text-is('Value with these')").click();
      page.waitForURL("**site.Old+mill.powerPrice=0.2*");
      page.waitForCondition(
          () -> page.locator("section[aria-labelledby=sites] tbody").innerText().contains("$0.2"));
      assertThat(page.locator(field).getAttribute("data-changed")).isEqualTo("yes");
      assertThat(page.locator("label[for=site-3-powerPrice]").textContent())
          .contains("changed from 0.072");
      page.locator("a:text-is('Compare with a second set')").click();
      page.waitForURL("**compare=yes*");
      page.waitForCondition(() -> page.locator("[id='b.site-3-powerPrice']").count() == 1);
      assertThat(page.locator("[id='b.site-3-powerPrice']").inputValue()).isEqualTo("0.2");
    }
  }

  @Test
  void aReceiptSaysOnWhichSitesTermsTheCardsWereValued(Site site) throws Exception {
    assertThat(site.get(COMPANY + "/receipt?line=2").body())
        .contains(", at Old mill", "On the terms of Old mill: power at $0.072 a kWh (stated)");
    assertThat(site.get("/farms/demo-hobbyist/receipt?line=2").body())
        .doesNotContain("On the terms of");
  }

  @Test
  void theDocumentsHoldTheSitesAndTheirTerms(Site site) throws Exception {
    String query = "?site." + URLEncoder.encode("Old mill", UTF_8) + ".powerPrice=0.2";
    String report = COMPANY + "/report.";
    try (var pdf = Loader.loadPDF(site.bytes(report + "pdf" + query).body())) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
          .contains("Old mill: Price of power 0.2 USD per kWh", "River hall");
    }
    var xlsx = new StringBuilder();
    byte[] book = site.bytes(report + "xlsx" + query).body();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      while (zip.getNextEntry() != null) {
        xlsx.append(new String(zip.readAllBytes(), UTF_8));
      }
    }
    assertThat(xlsx).contains("name=\"Sites\"", "Old mill: Price of power", "Power, USD a kWh");
  }
}
