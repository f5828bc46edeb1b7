package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From each figure down to its formula, its numbers and the rows that it rests on. */
@ExtendWith(RunningPortal.class)
final class GroundTest {
  private static final Pattern STEP = Pattern.compile("href=\"(/[a-z/0-9-]*)(?:#([\\w.-]+))?\"");
  private static final Pattern PLACE = Pattern.compile(" id=\"([^\"]+)\"");

  /** What a figure of the front page is drawn with, and what leads down from it. */
  private static final String GROUNDED = "figure:has(> svg.chart)";

  @Test
  void eachFigureOfTheFrontPageIsThreeClicksFromASourceRow(Site site, Chrome chrome) {
    try (BrowserContext context = chrome.newContext(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(site.at("/").toString());
      int figures = page.locator(GROUNDED).count();
      assertThat(figures).isGreaterThan(12);
      for (int i = 0; i < figures; i++) {
        page.navigate(site.at("/").toString());
        Locator figure = page.locator(GROUNDED).nth(i);
        String title = figure.locator(".figure-sub b").first().textContent();
        figure.locator(".check a").first().click();
        assertThat(clicksToSource(page, 1)).describedAs(title).isLessThanOrEqualTo(3);
      }
    }
  }

  @Test
  void eachFigureInTheWordsAndTheTableIsThreeClicksFromASourceRow(Site site, Chrome chrome) {
    try (BrowserContext context = chrome.newContext(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(site.at("/").toString());
      String words = "h1 a, .deck a, section[aria-labelledby=recovered] tbody th a";
      int figures = page.locator(words).count();
      assertThat(figures).isGreaterThan(12);
      for (int i = 0; i < figures; i++) {
        page.navigate(site.at("/").toString());
        Locator figure = page.locator(words).nth(i);
        String figureText = figure.textContent();
        figure.click();
        assertThat(clicksToSource(page, 1)).describedAs(figureText).isLessThanOrEqualTo(3);
      }
    }
  }

  /** Goes on from the place that a link led to. */
  private static int clicksToSource(Page page, int clicks) {
    for (int i = clicks; i < 4; i++) {
      Locator target = page.locator(":target");
      String path = page.evaluate("location.pathname").toString();
      if (!path.startsWith("/gpus")) {
        assertThat(target.count()).describedAs(page.url()).isEqualTo(1);
      }
      if (path.equals("/sources")) {
        assertThat(target.locator("td").count()).isPositive();
        return i;
      }
      Locator around = page.locator("section:has(:target)");
      Locator next =
          switch (path) {
            case "/" -> around.locator(".check a[href$='-numbers']");
            case "/gpus" -> page.locator("tbody th a");
            default ->
                path.startsWith("/gpus/")
                    ? page.locator("section[aria-labelledby=rows] a")
                    : around.locator("a[href^='/sources#'], .note a[href$='-numbers']");
          };
      next.locator("visible=true").first().click();
    }
    return 4;
  }

  @Test
  void eachStepDownShowsAFormulaOrNumbersWithGradesOrRowsWithSources(Site site, Chrome chrome) {
    try (BrowserContext context = chrome.newContext(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(site.at("/").toString());
      List<String> steps = new ArrayList<>();
      for (Locator link : page.locator(".check a").all()) {
        steps.add(link.getAttribute("href"));
      }
      for (String step : new TreeSet<>(steps)) {
        page.navigate(site.at(step).toString());
        Locator target = page.locator(":target");
        if (step.endsWith("-numbers") || step.endsWith("#paths")) {
          Locator numbers = page.locator("table:target, section:has(:target) table").last();
          assertThat(numbers.locator("tbody tr").count())
              .describedAs(step)
              .isPositive()
              .isEqualTo(numbers.locator(".grade").count());
        } else if (step.startsWith("/methodology#")) {
          assertThat(page.locator("section:has(:target)").locator("math, .prose p").count())
              .describedAs(step)
              .isPositive();
        } else if (!step.equals("/gpus")) {
          assertThat(
                  target.locator("xpath=ancestor-or-self::section").last().locator(SOURCE).count())
              .describedAs(step)
              .isPositive();
        }
      }
    }
  }

  private static final String SOURCE = "a[href^='/sources#']";

  @Test
  void everyChartNamesPlacesThatAreThere(Site site) throws Exception {
    Map<String, Set<String>> places = new HashMap<>();
    JsonNode charts = new ObjectMapper().readTree(site.get("/api/v1/charts").body()).get("charts");
    int steps = 0;
    for (JsonNode chart : charts) {
      String slug = chart.get("slug").asText();
      String page = site.get("/charts/" + slug).body();
      String check = page.substring(page.indexOf("<p class=\"check\""));
      for (String[] step : steps(check.substring(0, check.indexOf("</p>")))) {
        steps++;
        assertThat(places.computeIfAbsent(step[0], path -> placesOf(site, path)))
            .describedAs(slug + " leads to " + step[0])
            .contains(step[1]);
      }
    }
    assertThat(steps).isGreaterThan(charts.size());
  }

  @Test
  void everyNumberOfTheMethodHasAPlaceAndEachOfItsSourcesARow(Site site) throws Exception {
    String page = site.get("/methodology").body();
    Set<String> sources = placesOf(site, "/sources");
    List<String> unknown = new ArrayList<>();
    int named = 0;
    for (String[] step : steps(page)) {
      if (step[0].equals("/sources") && !step[1].isEmpty()) {
        named++;
        if (!sources.contains(step[1])) {
          unknown.add(step[1]);
        }
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(named).isGreaterThan(100);
    assertThat(placesOf(site, "/methodology"))
        .contains("spend.dual-use", "sale.elasticity", "rental.demand-2026", "spend.base-price")
        .contains("f-spend-total", "f-recovery-value", "f-rental-value", "spend-numbers");
  }

  private static List<String[]> steps(String html) {
    Matcher matcher = STEP.matcher(html);
    List<String[]> steps = new ArrayList<>();
    while (matcher.find()) {
      steps.add(new String[] {matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2)});
    }
    return steps;
  }

  /** What can be linked to on a page, the page itself among it. */
  private static Set<String> placesOf(Site site, String path) {
    try {
      Matcher matcher = PLACE.matcher(site.get(path).body());
      Set<String> places =
          matcher.results().map(one -> one.group(1)).collect(Collectors.toCollection(TreeSet::new));
      places.add("");
      return places;
    } catch (Exception e) {
      throw new IllegalStateException(path, e);
    }
  }
}
