package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do, in a real browser. */
@ExtendWith(RunningPortal.class)
final class JourneyTest {
  @Test
  void aMinerReadsTheFrontPageValuesAFileAndTakesAChartAway(Site site, Chrome chrome)
      throws Exception {
    try (BrowserContext context = chrome.newContext(new Browser.NewContextOptions())) {
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
      page.locator("button:has-text('Read the file')").click();
      page.waitForURL("**/valuations/*");
      assertThat(page.locator("h1").textContent())
          .isEqualTo("We read 16 cards in 2 rows of fleet.csv.");
      page.locator("button:has-text('Value these 16 cards')").click();
      assertThat(page.locator("h1").textContent()).contains("Your 16 GPUs");
      assertThat(page.locator("table").first().textContent()).contains("RTX 3090");

      page.locator("#powerPrice").fill("0.05");
      page.locator("#target").fill("0.5");
      page.locator("button:has-text('Value with these')").click();
      page.waitForURL("**/valuations/*powerPrice=0.05*");
      assertThat(page.locator("#powerPrice").inputValue()).isEqualTo("0.05");
      assertThat(page.locator("section[aria-labelledby=terms] table").textContent())
          .contains("List rate of an RTX 3090");
      assertThat(page.locator("main").textContent())
          .doesNotContain("Price of electricity: not stated");

      page.navigate(site.at("/charts/industry-spend").toString());
      Download download = page.waitForDownload(() -> page.locator("a:text-is('CSV')").click());
      assertThat(download.suggestedFilename()).startsWith("industry-spend_base_");
      assertThat(Files.readString(download.path())).startsWith("month,series,kind,low,mid,high");
      assertThat(complaints).isEmpty();
    }
  }

  /** Writes on the console what is said of an upload. */
  private static final String TELLS_PROGRESS =
      """
      addEventListener('DOMContentLoaded', () => {
        const shown = document.querySelector('[data-progress-text]');
        if (!shown) return;
        new MutationObserver(() => console.log(shown.textContent))
          .observe(shown, { childList: true, characterData: true, subtree: true });
      });
      """;

  /** The portal reads faster than a test can look: its answers are held back on their way. */
  @Test
  void whoeverWaitsForALongListSeesItsRowsBeingRead(Site site, Chrome chrome) {
    try (BrowserContext context = chrome.newContext(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      var complaints = complaints(page);
      var told = new ArrayList<String>();
      page.onConsoleMessage(message -> told.add(message.text()));
      page.addInitScript(TELLS_PROGRESS);
      page.navigate(site.at("/value").toString());
      var held = new ArrayList<Route>();
      page.route("**/valuations/*", held::add);
      page.route(
          "**/value/progress",
          route -> route.fulfill(new Route.FulfillOptions().setBody("{\"rows\":240000}")));
      page.locator("#file")
          .setInputFiles(
              new FilePayload(
                  "long.csv",
                  "text/csv",
                  ("model,count\n" + "RTX 3070,1\n".repeat(500_000))
                      .getBytes(StandardCharsets.UTF_8)));
      page.locator("button:has-text('Read the file')").click();
      page.waitForCondition(() -> told.contains("Reading the rows: 240,000"));
      page.unroute("**/valuations/*");
      held.forEach(Route::resume);
      page.waitForURL("**/valuations/*", new Page.WaitForURLOptions().setTimeout(90_000));
      assertThat(page.locator("h1").textContent()).contains("We read 500,000 cards");
      assertThat(complaints).isEmpty();
    }
  }

  /** Every step is reached by Tab, is seen to be reached, and fits a telephone's width. */
  @Test
  void aListIsSentCorrectedAndValuedByKeyboardAloneOnANarrowScreen(Site site, Chrome chrome) {
    var options = new Browser.NewContextOptions().setViewportSize(390, 844);
    try (BrowserContext context = chrome.newContext(options)) {
      Page page = context.newPage();
      var complaints = complaints(page);
      page.navigate(site.at("/value").toString());
      tabTo(page, "#rows");
      page.keyboard().type("model,count,spare\nRTX 3070,7,12\nThe big one,9,2\n");
      tabTo(page, "button.main");
      page.keyboard().press("Enter");
      page.waitForURL("**/valuations/*");
      assertThat(page.locator("h1").textContent()).contains("We read 7 cards in 1 row");

      tabTo(page, "input[aria-label='Model of The big one']");
      page.keyboard().type("RTX 3090");
      press(page, "Enter", "We read 16 cards in 2 rows");

      tabTo(page, "select[aria-label='Meaning of count']");
      page.keyboard().type("not read");
      tabTo(page, "select[aria-label='Meaning of spare']");
      page.keyboard().type("count");
      tabTo(page, "section[aria-labelledby=columns] button");
      press(page, "Enter", "We read 14 cards in 2 rows");

      tabTo(page, "button.main");
      press(page, "Enter", "Your 14 GPUs");
      assertFits(page);
      assertThat(complaints).isEmpty();
    }
  }

  /** Presses a key that leads to another page, and waits for its heading. */
  private static void press(Page page, String key, String heading) {
    page.keyboard().press(key);
    page.locator("h1:has-text('" + heading + "')").waitFor();
    page.waitForLoadState();
  }

  /** Presses Tab until a control has the focus, which has to be visible. */
  private static void tabTo(Page page, String control) {
    assertFits(page);
    page.keyboard().press("Tab");
    for (int i = 0; !isFocused(page, control); i++) {
      assertThat(i).describedAs("Tab presses up to " + control).isLessThan(60);
      page.keyboard().press("Tab");
    }
    Object outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
    assertThat(outline).describedAs("the focus of " + control).isNotEqualTo("none");
    Object inView =
        page.evaluate(
            "(({ top }) => top >= 0 && top < innerHeight - 20)"
                + "(document.activeElement.getBoundingClientRect())");
    assertThat(inView).describedAs(control + " is in view").isEqualTo(true);
  }

  private static boolean isFocused(Page page, String control) {
    return (Boolean) page.evaluate("c => document.activeElement.matches(c)", control);
  }

  private static void assertFits(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .describedAs("no part of " + page.url() + " is beside the screen")
        .isEqualTo(true);
  }

  @Test
  void aReaderNarrowsAChartInPlaceKeepsTheFocusAndGoesBack(Site site, Chrome chrome) {
    try (BrowserContext context = chrome.newContext(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      var complaints = complaints(page);
      page.navigate(site.at("/charts/industry-spend").toString());
      page.evaluate("window.stayed = true; scrollTo(0, 120)");
      page.evaluate(WATCH_SHIFTS);
      double field = page.locator("#time").boundingBox().y;
      page.locator("#time").fill("2021-01..2021-06");
      page.locator("#time").press("Enter");
      page.waitForURL("**/charts/industry-spend?time=2021-01..2021-06");
      assertThat(page.locator(".figure-sub").first().textContent()).contains("Shown: Jan 2021");
      assertThat(page.locator("[data-status]").textContent())
          .isEqualTo("The page shows the new choice");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("time");
      assertThat(page.evaluate("scrollY")).isEqualTo(120);
      assertThat(page.locator("#time").boundingBox().y).isEqualTo(field);
      // A hundredth is a tenth of what is called good; the word that tells of loading may count.
      Object moved = page.evaluate("shifts.reduce((sum, one) => sum + one, 0)");
      assertThat(((Number) moved).doubleValue()).isLessThan(0.01);

      page.locator(".tabs a:text-is('Table')").click();
      page.waitForURL("**tab=table&time=2021-01..2021-06");
      assertThat(page.locator("table.dense tbody tr").count()).isEqualTo(6);
      assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Table");

      page.goBack();
      page.waitForSelector("svg.chart >> visible=true");
      page.goBack();
      page.waitForURL("**/charts/industry-spend");
      page.waitForSelector("#time[value='2015-08..2022-09']");
      assertThat(page.evaluate("window.stayed")).isEqualTo(true);
      assertThat(complaints).isEmpty();
    }
  }

  /** Keeps what the browser says of things that moved from now on. */
  private static final String WATCH_SHIFTS =
      """
      window.shifts = [];
      new PerformanceObserver((list) => list.getEntries().forEach((e) => shifts.push(e.value)))
        .observe({ type: 'layout-shift' });
      """;

  @Test
  void aFingerOnAChartBringsUpItsValuesAndOneBesideItTakesThemAway(Site site, Chrome chrome) {
    var options = new Browser.NewContextOptions().setHasTouch(true).setViewportSize(390, 800);
    try (BrowserContext context = chrome.newContext(options)) {
      Page page = context.newPage();
      var complaints = complaints(page);
      page.navigate(site.at("/charts/industry-spend").toString());
      var tip = page.locator(".tip");
      var box = page.locator("svg.chart-narrow").boundingBox();
      page.touchscreen().tap(box.x + box.width / 2, box.y + box.height / 2);
      assertThat(tip.isVisible()).isTrue();
      String first = tip.textContent();
      page.touchscreen().tap(box.x + box.width * 0.8, box.y + box.height / 2);
      assertThat(tip.textContent()).contains("$").isNotEqualTo(first);
      var words = tip.boundingBox();
      assertThat(words.x).isNotNegative();
      assertThat(words.x + words.width).isLessThanOrEqualTo(390);
      page.touchscreen().tap(20, box.y - 60);
      assertThat(tip.isVisible()).isFalse();
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void whileAChoiceIsOnItsWayTheOldPictureStaysInPlaceAndThePageSaysSo(Site site, Chrome chrome) {
    try (BrowserContext context = chrome.newContext(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(site.at("/charts/industry-spend").toString());
      var held = new ArrayList<Route>();
      page.route("**/charts/industry-spend?time=*", held::add);
      double top = page.locator("svg.chart-wide").boundingBox().y;
      page.locator("#time").fill("2021-01..2021-06");
      page.locator("#time").press("Enter");
      page.waitForSelector("main[aria-busy=true]");
      page.waitForCondition(() -> !held.isEmpty());
      assertThat(page.locator("[data-status]").textContent()).isEqualTo("Loading");
      assertThat(page.locator("[data-status]").boundingBox().width).isGreaterThan(40);
      assertThat(page.locator("svg.chart-wide").boundingBox().y).isEqualTo(top);

      held.get(0).resume();
      page.waitForSelector(".figure-sub:has-text('Shown: Jan 2021')");
      assertThat(page.locator("main[aria-busy]").count()).isZero();
      assertThat(page.locator("[data-status]").boundingBox().width).isLessThan(2);
    }
  }

  @Test
  void aChartTellsItsValuesUnderThePointerAndByTheArrowKeys(Site site, Chrome chrome) {
    try (BrowserContext context = chrome.newContext(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      var complaints = complaints(page);
      page.navigate(site.at("/charts/industry-spend").toString());
      var tip = page.locator(".tip");
      var chart = page.locator("svg.chart-wide");
      chart.hover();
      assertThat(tip.isVisible()).isTrue();
      assertThat(tip.textContent()).contains("$");

      chart.focus();
      chart.press("Home");
      assertThat(tip.textContent()).contains("Aug 2015");
      chart.press("ArrowRight");
      assertThat(tip.textContent()).contains("Sep 2015");
      chart.press("End");
      assertThat(tip.textContent()).contains("Sep 2022");
      chart.press("Escape");
      assertThat(tip.isVisible()).isFalse();
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void aWrongChoiceEndsOnThePageThatSaysSo(Site site, Chrome chrome) {
    try (BrowserContext context = chrome.newContext(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(site.at("/charts/industry-spend").toString());
      page.locator("#time").fill("2031-01..latest");
      page.locator("#time").press("Enter");
      page.waitForSelector("text=The request cannot be answered");
      assertThat(page.locator(".deck").textContent()).contains("2015-08 to 2022-09");
    }
  }

  @Test
  void aTableSortsBothWaysAndReturnsToItsOrderSayingSoEachTime(Site site, Chrome chrome) {
    try (BrowserContext context = chrome.newContext(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(site.at("/gpus").toString());
      var first = page.locator("table tbody tr th").first();
      var status = page.locator("[data-status]");
      String came = first.textContent();
      var memory = page.locator("thead button:has-text('Memory')");
      memory.click();
      assertThat(status.textContent()).isEqualTo("Sorted by Memory, descending");
      assertThat(page.locator("th[aria-sort=descending]").count()).isEqualTo(1);
      String largest = first.textContent();
      memory.press("Enter");
      assertThat(status.textContent()).isEqualTo("Sorted by Memory, ascending");
      assertThat(first.textContent()).isNotEqualTo(largest);
      memory.press("Enter");
      assertThat(status.textContent()).isEqualTo("The table is in its first order");
      assertThat(first.textContent()).isEqualTo(came);
      assertThat(page.locator("th[aria-sort]").count()).isZero();
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
