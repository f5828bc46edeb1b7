package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What readers of a farm's page change of its terms, with a script and without. */
@ExtendWith(RunningPortal.class)
final class WhatIfTest {
  private static final String FARM = "/farms/demo-warehouse";

  @Test
  void everyInputCanBeChangedInPlaceIsMarkedAndTakenBack(Site site, Chrome chrome) {
    try (BrowserContext context = chrome.newContext(new NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(site.at(FARM).toString());
      String before = page.locator("h1").textContent();
      page.evaluate("window.stayed = true");
      assertThat(page.locator("#terms ~ form [data-changed]").count()).isZero();

      page.locator("#discountRate").fill("0.9");
      page.locator("#scenario").selectOption("fire_sale");
      page.locator("button:text-is('Value with these')").click();
      page.waitForURL("**discountRate=0.9*");
      page.waitForCondition(() -> !page.locator("h1").textContent().equals(before));
      assertThat(page.evaluate("window.stayed")).isEqualTo(true);
      assertThat(page.url()).contains("scenario=fire_sale", "powerPrice=0.075");
      assertThat(page.locator("#terms ~ form [data-changed]").count()).isEqualTo(2);
      assertThat(page.locator("label[for=scenario]").textContent()).contains("changed from base");
      assertThat(page.locator(".headline").textContent()).contains("2 of 17 changed");

      page.locator("a:text-is('Back to ours')").click();
      page.waitForURL(url -> url.endsWith(FARM));
      page.waitForCondition(() -> page.locator("h1").textContent().equals(before));
      assertThat(page.evaluate("window.stayed")).isEqualTo(true);
    }
  }

  @Test
  void withoutAScriptTheSameFormMakesTheSamePage(Site site, Chrome chrome) {
    var options = new NewContextOptions().setJavaScriptEnabled(false);
    try (BrowserContext context = chrome.newContext(options)) {
      Page page = context.newPage();
      page.navigate(site.at(FARM + "?version=1").toString());
      page.locator("#horizonMonths").fill("12");
      page.locator("button:text-is('Value with these')").click();
      assertThat(page.url()).contains("horizonMonths=12", "version=1", "siteType=warehouse");
      assertThat(page.locator("#horizonMonths").inputValue()).isEqualTo("12");
      assertThat(page.locator("label[for=horizonMonths]").textContent()).contains("changed");
      assertThat(page.locator(".headline").textContent()).contains("version 1 of 2");
    }
  }

  @Test
  void aValueOutOfRangeIsToldBesideItsFieldAndTheRestIsValued(Site site, Chrome chrome)
      throws Exception {
    HttpResponse<String> answer =
        site.get(FARM + "?powerPrice=9&discountRate=0.2", "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    try (BrowserContext context = chrome.newContext(new NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(site.at(FARM + "?powerPrice=9&discountRate=0.2").toString());
      assertThat(page.locator("[role=alert]").textContent())
          .contains("One value cannot be used: Your price of power.");
      assertThat(page.locator("[aria-invalid=true]").getAttribute("id")).isEqualTo("powerPrice");
      assertThat(page.locator("#powerPrice").inputValue()).isEqualTo("9");
      assertThat(page.locator(".field:has(#powerPrice) .error").textContent())
          .isEqualTo("This takes a number from 0 to 0.5, not \"9\".");
      assertThat(page.locator("#discountRate").inputValue()).isEqualTo("0.2");
      assertThat(page.locator("h1").textContent()).contains("1,200 GPUs");

      // Only what the browser lets through can be wrong: a date that is none.
      page.evaluate("document.querySelector('#powerPrice').value = '0.1'");
      page.evaluate(
          "document.querySelector('#valuationDate').add(new Option('2019', '2019-01', true,"
              + " true))");
      page.evaluate("window.stayed = true");
      page.locator("button:text-is('Value with these')").click();
      page.waitForSelector("#valuationDate[aria-invalid=true]");
      assertThat(page.evaluate("window.stayed")).isEqualTo(true);
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("valuationDate");
    }
  }

  @Test
  void eachInputSaysWhatWeTakeForIt(Site site, Chrome chrome) {
    try (BrowserContext context = chrome.newContext(new NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(site.at(FARM).toString());
      for (String input :
          new String[] {
            "powerPrice",
            "utilisation",
            "discountRate",
            "horizonMonths",
            "conversionCost",
            "saleMonths"
          }) {
        assertThat(page.locator("#" + input + "-hint .ours").textContent()).startsWith("Ours: ");
        assertThat(page.locator(".field:has(#" + input + ") svg").getAttribute("aria-label"))
            .startsWith("Ours: ");
      }
      assertThat(page.locator("#lanes-hint").textContent())
          .contains("renters ask for 4 for middling models, 8 for large models");
      assertThat(page.locator("#discountRate-hint").textContent()).contains("Ours: 0.13 to 0.27");
    }
  }

  @Test
  void twoSetsOfTermsStandSideBySideAndTheirDifferenceHasAnIntervalOfItsOwn(
      Site site, Chrome chrome) {
    var options = new NewContextOptions().setJavaScriptEnabled(false);
    try (BrowserContext context = chrome.newContext(options)) {
      Page page = context.newPage();
      page.navigate(site.at(FARM).toString());
      assertThat(page.locator("#variants").count()).isZero();
      page.locator("a:text-is('Compare with a second set')").click();
      assertThat(page.locator("#variants").textContent()).isEqualTo("Both bring the same");
      assertThat(page.locator("[id='b.powerPrice']").inputValue()).isEqualTo("0.075");

      page.locator("[id='b.saleMonths']").fill("36");
      page.locator("button:text-is('Value both')").click();
      assertThat(page.url()).contains("compare=yes", "b.saleMonths=36", "powerPrice=0.075");
      assertThat(page.locator("#variants").textContent())
          .matches("On the second terms the fleet brings about \\$[0-9.]+[km]? less.*");
      assertThat(page.locator("#variants + .lead").textContent())
          .contains("Nine chances in ten that the difference is −$")
          .contains("in the same outcomes");
      assertThat(page.locator("section[aria-labelledby=variants] table").textContent())
          .contains("You would sell over", "not stated", "36");

      page.locator("a:text-is('Only the first')").click();
      assertThat(page.url()).doesNotContain("compare").doesNotContain("b.");
      assertThat(page.locator("#variants").count()).isZero();
    }
  }

  @Test
  void whatTheSecondSetGetsWrongIsToldAtItsOwnField(Site site) throws Exception {
    String asked = FARM + "?compare=yes&b.utilisation=2";
    assertThat(site.get(asked, "Accept", "text/html").statusCode()).isEqualTo(400);
    assertThat(site.get(asked, "Accept", "text/html").body())
        .contains("id=\"b.utilisation-fault\"")
        .doesNotContain("id=\"utilisation-fault\"");
    assertThat(site.get(FARM + "?compare=maybe").statusCode()).isEqualTo(400);
    assertThat(site.get("/api/v1" + FARM + "?b.utilisation=1").statusCode()).isEqualTo(400);
  }

  @Test
  void groupsAreOrderedAndChosenByTheAddressAndEachHasAReceipt(Site site, Chrome chrome) {
    var options = new NewContextOptions().setJavaScriptEnabled(false);
    try (BrowserContext context = chrome.newContext(options)) {
      Page page = context.newPage();
      page.navigate(site.at(FARM + "?discountRate=0.2").toString());
      String rows = "section[aria-labelledby=cards] tbody tr";
      int all = page.locator(rows).count();
      page.locator("th a:text-is('All of them')").click();
      assertThat(page.url()).contains("sort=total", "discountRate=0.2");
      assertThat(page.locator("th[aria-sort=descending]").textContent()).isEqualTo("All of them");
      assertThat(page.locator(rows).count()).isEqualTo(all);

      page.locator("#do").selectOption("too-close");
      page.locator("button:text-is('Show')").click();
      assertThat(page.url()).contains("do=too-close", "sort=total", "discountRate=0.2");
      int close = page.locator(rows).count();
      assertThat(close).isPositive().isLessThan(all);
      assertThat(page.locator(rows + ":has-text('Too close to call')").count()).isEqualTo(close);

      String model = page.locator(rows + " th a").first().textContent();
      page.locator("a:text-is('Receipt')").first().click();
      assertThat(page.locator("h1").textContent()).contains(model);
      assertThat(page.locator("section[aria-labelledby=points] td a").first().getAttribute("href"))
          .startsWith("/sources#");
      assertThat(page.locator("section[aria-labelledby=numbers] th a").first().getAttribute("href"))
          .startsWith("/methodology#");
      page.locator("a:text-is('Back to the whole fleet')").click();
      assertThat(page.url()).contains("discountRate=0.2");
    }
  }

  @Test
  void aReceiptNamesThePricesOfItsMonthAndNoLaterOnes(Site site) throws Exception {
    HttpResponse<String> then = site.get(FARM + "/receipt?line=1&valuationDate=2022-12");
    assertThat(then.body()).contains("Dec 2022").doesNotContain("<td>Jan 2023");
    assertThat(site.get(FARM + "/receipt?line=999").statusCode()).isEqualTo(404);
    assertThat(site.get(FARM + "/receipt?line=x").statusCode()).isEqualTo(400);
    assertThat(site.get(FARM + "?sort=colour").statusCode()).isEqualTo(400);
    assertThat(site.get("/valuations/none/receipt?line=1").statusCode()).isEqualTo(404);
  }

  @Test
  void theFirstThingSaidIsWhatToDoWithEachModelAndWhy(Site site, Chrome chrome) {
    var options = new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 800);
    try (BrowserContext context = chrome.newContext(options)) {
      Page page = context.newPage();
      for (String farm : new String[] {"demo-hobbyist", "demo-warehouse", "demo-company"}) {
        page.navigate(site.at("/farms/" + farm).toString());
        assertThat(page.locator("main section").first().getAttribute("aria-labelledby"))
            .isEqualTo("do-what");
        var lines = page.locator(".todo li").allInnerTexts();
        assertThat(lines).isNotEmpty();
        assertThat(lines)
            .allMatch(
                line ->
                    line.matches(
                            "(?s).*(Sell|Rent out for AI|Mine on, then sell|Scrap):"
                                + " .*(chances|certain|nothing but its scrap).*")
                        || line.matches("(?s).*Too close to call: .* is best in .*surer.*"));
        var models = page.locator("section[aria-labelledby=cards] tbody th a").allInnerTexts();
        assertThat(String.join("\n", lines)).contains(models);
      }
    }
  }

  @Test
  void eachWordOfJargonOpensItsLineByKeyboardAndFingerWithAndWithoutAScript(
      Site site, Chrome chrome) {
    for (boolean script : new boolean[] {true, false}) {
      var options =
          new NewContextOptions()
              .setJavaScriptEnabled(script)
              .setHasTouch(true)
              .setViewportSize(390, 800);
      try (BrowserContext context = chrome.newContext(options)) {
        Page page = context.newPage();
        page.navigate(site.at(FARM).toString());
        var word = page.locator("section[aria-labelledby=do-what] .term").first();
        String line = "#" + word.getAttribute("popovertarget");
        assertThat(page.locator(line).isVisible()).isFalse();
        word.tap();
        assertThat(page.locator(line).isVisible()).isTrue();
        page.locator(line + " button").tap();
        assertThat(page.locator(line).isVisible()).isFalse();
        word.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(line).isVisible()).isTrue();
        page.keyboard().press("Escape");
        assertThat(page.locator(line).isVisible()).isFalse();
      }
    }
  }

  /** Words as readers meet them: what is not prose explains itself or is explained there. */
  private static final String UNEXPLAINED =
      """
      (words) => [...document.querySelectorAll('main section')].flatMap((section) => {
        const prose = section.cloneNode(true);
        prose.querySelectorAll('a, button:not(.term), svg, h1, h2, h3, form, code, summary')
          .forEach((e) => e.remove());
        const linked = [...prose.querySelectorAll('.term')].map((e) => e.textContent.toLowerCase());
        return words.filter((word) =>
          new RegExp(`\\\\b${word}s?\\\\b`, 'i').test(prose.textContent)
            && !linked.some((one) => one.includes(word)));
      })\
      """;

  @Test
  void noWordOfJargonOnThesePagesIsLeftWithoutItsLine(Site site, Chrome chrome) {
    var words =
        List.of(
            "regret",
            "worst tenth",
            "break-even",
            "imputed",
            "conversion",
            "discount rate",
            "edition",
            "vintage",
            "scenario",
            "median",
            "90% interval",
            "shadow price",
            "haircut",
            "matrix units",
            "uplink",
            "price index",
            "drift");
    try (BrowserContext context = chrome.newContext(new NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(site.at("/words").toString());
      assertThat(page.locator(".words").innerText()).containsIgnoringCase("Shapley share");
      for (String path : new String[] {FARM, FARM + "/receipt?line=1", "/farms/demo-company"}) {
        page.navigate(site.at(path).toString());
        assertThat(page.evaluate(UNEXPLAINED, words)).describedAs(path).isEqualTo(List.of());
        assertThat(page.locator(".term").count()).isGreaterThan(3);
      }
    }
  }

  @Test
  void theMoneyComesInMonthByMonthAndWhatMovesItIsTold(Site site, Chrome chrome) {
    try (BrowserContext context = chrome.newContext(new NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(site.at(FARM).toString());
      assertThat(page.locator("#cash").textContent())
          .matches("(About .* goes out first.*|Nine tenths of the money is in after .*)");
      assertThat(page.locator("section[aria-labelledby=levers] svg:visible").count()).isEqualTo(1);
      assertThat(page.locator("#levers").textContent()).startsWith("What moves it most: ");
    }
  }
}
