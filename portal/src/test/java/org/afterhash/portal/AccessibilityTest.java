package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page for everybody: by axe-core, by keyboard, enlarged. */
@ExtendWith(RunningPortal.class)
final class AccessibilityTest {
  @Test
  void axeFindsNothingSeriousOnAnyPageInEitherThemeAtEitherWidth(Site site, Chrome chrome)
      throws Exception {
    String axe = axe();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      // Colours are the same at any width.
      for (int width : scheme == ColorScheme.DARK ? new int[] {1280} : new int[] {320, 1280}) {
        var options = new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme);
        try (BrowserContext context = chrome.newContext(options)) {
          Page page = context.newPage();
          for (String path : pages(context, site)) {
            page.navigate(site.at(path).toString());
            page.evaluate(PREPARE);
            page.evaluate(axe);
            assertThat(findings(page))
                .describedAs(path + ", " + width + " px, " + scheme)
                .isEmpty();
          }
        }
      }
    }
  }

  /** Every page, and those that are this visitor's own: a list to check, and a valuation. */
  private static List<String> pages(BrowserContext context, Site site) throws Exception {
    var pages = new ArrayList<>(EveryPage.of(site));
    try (Page page = context.newPage()) {
      pages.add(read(page, site, "model,count\nRTX 3070,12\nRTX 30700,1\nRTX 3090,x\n"));
      pages.add(read(page, site, "model,count,price_paid\nRTX 3070,12,900\nRTX 3090,4,\n"));
      page.locator("button:has-text('Value these 16 cards')").click();
      page.locator("h1:has-text('Your 16 GPUs')").waitFor();
    }
    return pages;
  }

  /** The address of what was read of a file. */
  private static String read(Page page, Site site, String csv) {
    page.navigate(site.at("/value").toString());
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    page.locator("#file").setInputFiles(new FilePayload("fleet.csv", "text/csv", bytes));
    page.locator("button:has-text('Read the file')").click();
    page.waitForURL("**/valuations/*");
    return URI.create(page.url()).getPath();
  }

  /** Shows what is folded, and leaves out rows that are like those before them. */
  private static final String PREPARE =
      """
      document.querySelectorAll('details').forEach((d) => { d.open = true; });
      document.querySelectorAll('tbody tr:nth-child(n+13)').forEach((row) => row.remove());
      """;

  private static List<String> findings(Page page) {
    Object found =
        page.evaluate(
            "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | ')))");
    var findings = new ArrayList<String>();
    ((List<?>) found).forEach(finding -> findings.add(String.valueOf(finding)));
    return findings;
  }

  private static String axe() throws IOException {
    try (InputStream script =
        AccessibilityTest.class.getClassLoader().getResourceAsStream("axe.min.js")) {
      assertThat(script).isNotNull();
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void everyPageCanBeWalkedByKeyboardAndTheFocusIsAlwaysSeen(Site site, Chrome chrome)
      throws Exception {
    try (BrowserContext context = chrome.newContext(new NewContextOptions())) {
      Page page = context.newPage();
      for (String path : pages(context, site)) {
        page.navigate(site.at(path).toString());
        page.evaluate(PREPARE);
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < 200; i++) {
          page.keyboard().press("Tab");
          String at = String.valueOf(page.evaluate(FOCUSED));
          if (at.equals("BODY") || !seen.add(at)) {
            break;
          }
          assertThat(at).describedAs(path).doesNotContain("unseen");
        }
        assertThat(seen).describedAs(path).hasSizeGreaterThan(12);
        assertThat(seen.iterator().next()).contains("Skip to the content");
        assertThat(seen)
            .describedAs(path)
            .anyMatch(at -> at.contains("Value a fleet"))
            .anyMatch(at -> seen.size() == 200 || at.contains("Schema of fleet files"));
      }
    }
  }

  /** What has the focus: its words and place, and whether its ring is drawn. */
  private static final String FOCUSED =
      """
      (() => {
        const e = document.activeElement;
        if (e === document.body) return 'BODY';
        const all = [...document.querySelectorAll('*')];
        const ring = getComputedStyle(e).outlineStyle !== 'none' && e.getClientRects().length > 0;
        return `${all.indexOf(e)} ${e.tagName} ${e.textContent.trim().slice(0, 40)}`
          + (ring ? '' : ' unseen');
      })()\
      """;

  @Test
  void atTwiceTheSizeAndOnTheSmallestPhoneNoPageScrollsSideways(Site site, Chrome chrome)
      throws Exception {
    for (int width : new int[] {320, 640}) {
      var options = new NewContextOptions().setViewportSize(width, 400);
      try (BrowserContext context = chrome.newContext(options)) {
        Page page = context.newPage();
        for (String path : pages(context, site)) {
          page.navigate(site.at(path).toString());
          assertThat(page.evaluate("document.documentElement.scrollWidth"))
              .describedAs(path)
              .isEqualTo(width);
        }
      }
    }
  }

  @Test
  void withoutScriptEveryPageHasItsHeadingItsChartsAndItsButtons(Site site, Chrome chrome)
      throws Exception {
    var options = new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(320, 700);
    try (BrowserContext context = chrome.newContext(options)) {
      Page page = context.newPage();
      for (String path : pages(context, site)) {
        page.navigate(site.at(path).toString());
        assertThat(page.locator("h1:visible").count()).describedAs(path).isEqualTo(1);
        assertThat(page.locator("figure.figure:visible").count())
            .describedAs(path)
            .isEqualTo(page.locator("figure.figure > svg.chart:visible").count());
        assertThat(page.locator("main form").count())
            .describedAs(path)
            .isEqualTo(page.locator("main form:has(button)").count());
      }
    }
  }

  @Test
  void nothingMovesForReadersWhoAskedForThat(Site site, Chrome chrome) throws Exception {
    var options = new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    try (BrowserContext context = chrome.newContext(options)) {
      Page page = context.newPage();
      for (String path : pages(context, site)) {
        page.navigate(site.at(path).toString());
        assertThat(page.evaluate(MOVING)).describedAs(path).isEqualTo(0);
      }
    }
  }

  /** How many elements would change by and by, also while the page loads something. */
  private static final String MOVING =
      """
      (() => {
        document.querySelector('main').setAttribute('aria-busy', 'true');
        return [...document.querySelectorAll('*')].filter((e) => {
          const style = getComputedStyle(e);
          const times = `${style.transitionDuration}, ${style.animationDuration}`.split(', ');
          return times.some((time) => parseFloat(time) > 0);
        }).length;
      })()\
      """;

  /** What has no use on paper. */
  private static final String SCREEN_ONLY =
      "svg.chart-narrow:visible, nav:visible, .bar:visible, .button:visible, summary:text-is('The"
          + " numbers as a table'):visible";

  @Test
  void aPageOfFiguresEndsOnPaperWithItsEditionAndOnScreenDoesNot(Site site, Chrome chrome)
      throws Exception {
    String edition =
        new ObjectMapper().readTree(site.get("/api/v1/industry").body()).get("edition").asText();
    try (BrowserContext context = chrome.newContext(new NewContextOptions())) {
      Page page = context.newPage();
      for (String path : List.of("/", "/gpus", "/market", "/sources", "/charts/industry-spend")) {
        page.navigate(site.at(path).toString());
        assertThat(page.locator(".foot .paper").isVisible()).describedAs(path).isFalse();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".foot .paper").innerText()).describedAs(path).contains(edition);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      }
    }
  }

  @Test
  void inPrintEachFigureIsItsWidePictureOnWhiteAndControlsAreLeftOut(Site site, Chrome chrome)
      throws Exception {
    var options =
        new NewContextOptions().setColorScheme(ColorScheme.DARK).setViewportSize(700, 900);
    try (BrowserContext context = chrome.newContext(options)) {
      Page page = context.newPage();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      for (String path : pages(context, site)) {
        page.navigate(site.at(path).toString());
        assertThat(page.locator("figure.figure:visible").count())
            .describedAs(path)
            .isEqualTo(page.locator("figure.figure > svg.chart-wide:visible").count());
        assertThat(page.locator(SCREEN_ONLY).count()).describedAs(path).isZero();
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
            .isEqualTo("rgb(255, 255, 255)");
      }
    }
  }
}
