package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page for everybody: by axe-core, by keyboard, enlarged. */
@ExtendWith(RunningPortal.class)
final class AccessibilityTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/gpus",
          "/gpus/rtx-3090",
          "/gpus/gtx-970",
          "/value",
          "/sources",
          "/methodology",
          "/backtest",
          "/pivots",
          "/charts",
          "/charts/industry-spend",
          "/charts/industry-spend?tab=table",
          "/charts/spend-claims",
          "/gpus/none");

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
  void axe_finds_nothing_serious_on_any_page_in_either_theme_at_either_width(Site site)
      throws IOException {
    String axe = axe();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      // Colours are the same at any width.
      for (int width : scheme == ColorScheme.DARK ? new int[] {1280} : new int[] {320, 1280}) {
        var options = new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme);
        try (BrowserContext context = chrome.newContext(options)) {
          Page page = context.newPage();
          for (String path : PAGES) {
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
  void every_page_can_be_walked_by_keyboard_and_the_focus_is_always_seen(Site site) {
    try (BrowserContext context = chrome.newContext(new NewContextOptions())) {
      Page page = context.newPage();
      for (String path : List.of("/", "/value", "/charts/industry-spend")) {
        page.navigate(site.at(path).toString());
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
            .anyMatch(at -> at.contains("Schema of fleet files"));
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
  void at_twice_the_size_no_page_scrolls_sideways(Site site) {
    var options = new NewContextOptions().setViewportSize(640, 400).setDeviceScaleFactor(2);
    try (BrowserContext context = chrome.newContext(options)) {
      Page page = context.newPage();
      for (String path : PAGES) {
        page.navigate(site.at(path).toString());
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
            .describedAs(path)
            .isEqualTo(640);
      }
    }
  }
}
