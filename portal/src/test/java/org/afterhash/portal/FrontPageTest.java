package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reader asks the front page something else, and it stays light. */
@ExtendWith(RunningPortal.class)
final class FrontPageTest {
  @Test
  void aQuestionIsAskedInPlaceAndTheAddressKeepsIt(Site site, Chrome chrome) {
    try (BrowserContext context = chrome.newContext(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(site.at("/").toString());
      String base = page.locator("h1").textContent();
      page.locator("#valuationDate").selectOption("2023-05");
      page.locator("summary:has-text('Change an assumption')").click();
      page.locator("#saleMonths").fill("3");
      page.locator("form.ask button").first().click();
      page.waitForURL("**saleMonths=3**");
      page.locator(".banner:has-text('With what you changed')").waitFor();
      assertThat(page.url()).contains("valuationDate=2023-05").doesNotContain("powerPrice");
      assertThat(page.locator("h1").textContent()).isNotEqualTo(base).contains("In May 2023");
      assertThat(page.locator("#became ~ figure .figure-actions a").first().getAttribute("href"))
          .contains("valuationDate=2023-05", "saleMonths=3");
      assertThat(page.locator("#saleMonths").inputValue()).isEqualTo("3");
      page.locator("a:has-text('Back to Base')").click();
      page.waitForURL(site.at("/").toString());
      assertThat(page.locator("h1").textContent()).isEqualTo(base);
    }
  }

  @Test
  void aQuestionWorksWithoutScriptAndOutOfRangeSaysTheRange(Site site) throws Exception {
    String asked = "/?scenario=fire_sale&valuationDate=2022-09&powerPrice=&saleMonths=";
    String page = site.get(asked, "Accept", "text/html").body();
    assertThat(page).contains("With what you changed", "<option value=\"fire_sale\" selected");
    var refused = site.get("/?powerPrice=0.9", "Accept", "text/html");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("from 0 to 0.5");
    assertThat(site.get("/?valuationDate=2031-01", "Accept", "text/html").statusCode())
        .isEqualTo(400);
  }

  @Test
  void theFrontPageWithItsStyleAndScriptStaysUnder350Kilobytes(Site site) throws Exception {
    String page = site.get("/").body();
    long bytes = page.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    var files = java.util.regex.Pattern.compile("(?:href|src)=\"(/assets/[^\"]+\\.(?:css|js))\"");
    for (String file : files.matcher(page).results().map(m -> m.group(1)).distinct().toList()) {
      bytes += site.bytes(file).body().length;
    }
    assertThat(bytes).describedAs("page, style and script").isBetween(100_000L, 350_000L);
  }

  @Test
  void styleAndScriptStayUnder30KilobytesEach(Site site) throws Exception {
    String page = site.get("/").body();
    for (String kind : java.util.List.of("css", "js")) {
      var files = java.util.regex.Pattern.compile("\"(/assets/[^\"]+\\." + kind + ")\"");
      long bytes = 0;
      for (String file : files.matcher(page).results().map(m -> m.group(1)).distinct().toList()) {
        bytes += site.bytes(file).body().length;
      }
      assertThat(bytes).describedAs(kind).isBetween(1_000L, 30L << 10);
    }
  }
}
