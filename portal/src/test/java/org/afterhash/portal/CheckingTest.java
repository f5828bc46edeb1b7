package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reader who does not believe a figure gets to the bottom of it, by clicking alone. */
@ExtendWith(RunningPortal.class)
final class CheckingTest {
  private static final int FIGURES = 10;
  private static final int MOST_CLICKS = 3;

  private static Chrome chrome;

  @BeforeAll
  static void open() {
    chrome = new Chrome();
  }

  @AfterAll
  static void close() {
    if (chrome != null) {
      chrome.close();
    }
  }

  @Test
  void three_clicks_lead_from_a_figure_to_its_formula_its_numbers_and_its_source_rows(Site site) {
    try (BrowserContext context = chrome.newContext(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(site.at("/").toString());
      List<Locator> sections = page.locator("section:has(.check)").all();
      int figures = 0;
      for (int i = 0; i < sections.size(); i++) {
        figures += page.locator("section:has(.check)").nth(i).locator("figure").count();
        assertFormula(page, i);
        assertNumbers(page, i);
        assertRows(page, i);
      }
      assertThat(figures).isGreaterThanOrEqualTo(FIGURES);
    }
  }

  private static void assertFormula(Page page, int section) {
    var walk = new Walk(page, section);
    walk.click("Formula");
    assertThat(walk.target().locator("xpath=ancestor::section").first().locator("math").count())
        .describedAs(page.url() + " states a formula")
        .isPositive();
    walk.back();
  }

  private static void assertNumbers(Page page, int section) {
    var walk = new Walk(page, section);
    walk.click("Numbers it rests on");
    Locator rows = walk.target().locator("tbody tr");
    assertThat(rows.count()).describedAs(page.url()).isPositive();
    Locator source = walk.target().locator("a[href^='/sources#']").first();
    String key = source.textContent();
    walk.follow(source);
    assertThat(walk.target().textContent()).describedAs(page.url()).contains(key);
    walk.back();
  }

  /** Rows that name a source, each a link to it. */
  private static void assertRows(Page page, int section) {
    var walk = new Walk(page, section);
    walk.click("Source rows");
    Locator part = walk.part();
    Locator folded = part.locator("details:not([open]) > summary");
    if (part.locator("a[href^='/sources#']:visible").count() == 0 && folded.count() > 0) {
      walk.follow(folded.first());
    }
    Locator source = part.locator("a[href^='/sources#']:visible").first();
    assertThat(source.isVisible()).describedAs(page.url()).isTrue();
    walk.follow(source);
    assertThat(page.url()).contains("/sources#");
    assertThat(walk.target().isVisible()).isTrue();
    walk.back();
  }

  /** From a section of the front page down, counting clicks. */
  private static final class Walk {
    private final Page page;
    private final int section;
    private final String start;
    private final Set<String> seen = new LinkedHashSet<>();
    private int clicks;

    Walk(Page page, int section) {
      this.page = page;
      this.section = section;
      this.start = page.url();
    }

    void click(String label) {
      Locator links = page.locator("section:has(.check)").nth(section).locator(".check a");
      follow(links.locator("text='" + label + "'"));
    }

    void follow(Locator link) {
      link.click();
      clicks++;
      seen.add(page.url());
      assertThat(clicks).describedAs(String.join(" → ", seen)).isLessThanOrEqualTo(MOST_CLICKS);
    }

    /** What the address points to. */
    Locator target() {
      String id = page.url().substring(page.url().indexOf('#') + 1);
      Locator target = page.locator("[id='" + id + "']");
      assertThat(target.count()).describedAs(page.url()).isEqualTo(1);
      return target;
    }

    /** The part of the page that the address points to: a section, or a page without one. */
    Locator part() {
      if (!page.url().contains("#")) {
        return page.locator("main");
      }
      Locator table = page.locator("table[id='" + page.url().replaceAll(".*#", "") + "']");
      return table.count() == 1
          ? table
          : target().locator("xpath=ancestor-or-self::section").first();
    }

    void back() {
      page.navigate(start);
    }
  }

  @Test
  void a_question_is_asked_in_place_and_the_address_keeps_it(Site site) {
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
  void a_question_works_without_script_and_out_of_range_says_the_range(Site site) throws Exception {
    String asked = "/?scenario=fire_sale&valuationDate=2022-09&powerPrice=&saleMonths=";
    String page = site.get(asked, "Accept", "text/html").body();
    assertThat(page).contains("With what you changed", "<option value=\"fire_sale\" selected");
    var refused = site.get("/?powerPrice=0.9", "Accept", "text/html");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("from 0.0 to 0.5");
    assertThat(site.get("/?valuationDate=2031-01", "Accept", "text/html").statusCode())
        .isEqualTo(400);
  }

  @Test
  void the_front_page_with_its_style_and_script_stays_under_350_kilobytes(Site site)
      throws Exception {
    String page = site.get("/").body();
    long bytes = page.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    var files = java.util.regex.Pattern.compile("(?:href|src)=\"(/assets/[^\"]+\\.(?:css|js))\"");
    for (String file : files.matcher(page).results().map(m -> m.group(1)).distinct().toList()) {
      bytes += site.bytes(file).body().length;
    }
    assertThat(bytes).describedAs("page, style and script").isBetween(100_000L, 350_000L);
  }
}
