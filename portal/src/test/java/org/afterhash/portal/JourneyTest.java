package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do, in a real browser. */
@ExtendWith(RunningPortal.class)
final class JourneyTest {
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void open() {
    String chrome = System.getenv("CHROME");
    assertThat(chrome)
        .describedAs("CHROME: path of a Chromium; ./afterhash test finds one")
        .isNotBlank();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(chrome))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking")));
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @Test
  void a_miner_reads_the_front_page_values_a_file_and_takes_a_chart_away(Site site)
      throws Exception {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      var complaints = complaints(page);
      page.navigate(site.at("/").toString());
      assertThat(page.locator("h1").textContent()).contains("spent about $").contains("bn");
      assertThat(page.locator("svg:visible").count()).isPositive();

      page.locator("a:has-text('Value a fleet')").first().click();
      page.locator("#file")
          .setInputFiles(
              new FilePayload(
                  "fleet.csv",
                  "text/csv",
                  "model,count,price_paid\nRTX 3070,12,900\nRTX 3090,4,\n"
                      .getBytes(StandardCharsets.UTF_8)));
      page.locator("button:has-text('Value the fleet')").click();
      assertThat(page.locator("h1").textContent()).contains("Your 16 GPUs");
      assertThat(page.locator("table").first().textContent()).contains("RTX 3090");

      page.navigate(site.at("/charts/industry-spend").toString());
      Download download = page.waitForDownload(() -> page.locator("a:text-is('CSV')").click());
      assertThat(download.suggestedFilename()).startsWith("industry-spend_base_");
      assertThat(Files.readString(download.path())).startsWith("month,series,kind,low,mid,high");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void a_file_with_mistakes_is_answered_line_by_line(Site site) {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(site.at("/value").toString());
      page.locator("#rows").fill("model,count\nRTX 9999,1\nRTX 3070,many\n");
      page.locator("button:has-text('Value the fleet')").click();
      String problems = page.locator("table.problems").textContent();
      assertThat(problems).contains("RTX 9999", "unknown-model", "type-error");
    }
  }

  @Test
  void every_page_fits_a_phone_and_works_without_script(Site site) {
    var options = new Browser.NewContextOptions().setViewportSize(320, 700);
    for (boolean script : new boolean[] {true, false}) {
      try (BrowserContext context = browser.newContext(options.setJavaScriptEnabled(script))) {
        Page page = context.newPage();
        for (String path :
            List.of("/", "/gpus", "/gpus/rtx-3090", "/value", "/sources", "/charts/spend-claims")) {
          page.navigate(site.at(path).toString());
          assertThat(page.locator("h1:visible").count()).describedAs(path).isEqualTo(1);
          if (script) {
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .describedAs(path + " scrolls sideways")
                .isEqualTo(320);
          }
        }
      }
    }
  }

  /** What the browser's console and its policy complain of. */
  private static List<String> complaints(Page page) {
    var complaints = new ArrayList<String>();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    return complaints;
  }
}
