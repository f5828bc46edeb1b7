package org.afterhash.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChartWriterTest {
  private static final Chart CHART =
      TimeChart.of(
          new Caption("price", "Prices fell by half", "Used price", "USD.", "Source: eBay."),
          Unit.USD,
          new TimeChart.Observed(
              "Sold",
              1,
              List.of(
                  new TimeChart.ObservedPoint(YearMonth.of(2022, 1), 800, TimeChart.Sample.ENOUGH),
                  new TimeChart.ObservedPoint(
                      YearMonth.of(2022, 2), 400, TimeChart.Sample.ENOUGH))));

  @Test
  void inAPageAllColourComesFromTheStyleSheet() {
    String svg = ChartWriter.svg(CHART, Size.WIDE, Purpose.IN_PAGE);
    assertThat(svg).doesNotContain("#").doesNotContain("<style").doesNotContain("style=");
    Picture picture = Picture.parse(svg);
    assertThat(picture.texts()).doesNotContain("Prices fell by half");
    assertThat(picture.attribute("aria-labelledby")).isEqualTo("price-wide-t price-wide-d");
    assertThat(picture.content("title")).isEqualTo("Prices fell by half");
  }

  @Test
  void aFileSaysWhatItShowsAndWhereThatComesFrom() {
    for (Purpose purpose :
        List.of(Purpose.STANDALONE, Purpose.STANDALONE_LIGHT, Purpose.STANDALONE_DARK)) {
      assertThat(Picture.of(CHART, Size.NARROW, purpose).texts())
          .contains("Prices fell by half", "Used price", "USD.", "Source: eBay.", "Afterhash");
    }
  }

  @Test
  void aFileFetchesNothingAndIsReadableWithoutStyleSupport() {
    String svg = ChartWriter.svg(CHART, Size.WIDE, Purpose.STANDALONE);
    assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http")
        .doesNotContain("url(")
        .doesNotContain("var(")
        .contains("stroke=\"" + Token.INK.light + "\"")
        .contains("@media (prefers-color-scheme:dark)")
        .contains(Token.INK.dark);
    assertThat(ChartWriter.svg(CHART, Size.WIDE, Purpose.STANDALONE_DARK))
        .doesNotContain(Token.INK.light)
        .doesNotContain("<style");
  }

  @Test
  void aFileThatFollowsItsReaderIntoTheDarkTakesItsGroundAlong() {
    String svg = ChartWriter.svg(CHART, Size.WIDE, Purpose.STANDALONE);
    String dark = svg.substring(svg.indexOf("@media"), svg.indexOf("</style>"));
    Pattern role = Pattern.compile("class=\"(c-[\\w-]+)\"");
    assertThat(role.matcher(svg).results().map(match -> match.group(1)).distinct())
        .contains("c-paper")
        .allSatisfy(name -> assertThat(dark).contains("." + name + "{"));
  }

  @Test
  void theStyleSheetHasEveryRoleWithItsColoursWidthAndDashes() throws IOException {
    String css = styleSheet();
    for (Mark mark : Mark.values()) {
      String rule = "." + mark.cssClass() + " {";
      assertThat(css).contains(rule);
      String body = css.substring(css.indexOf(rule), css.indexOf('}', css.indexOf(rule)));
      assertThat(body.contains("fill")).as("%s fill", mark).isEqualTo(mark.fill != Token.NONE);
      assertThat(body).contains(use("fill", mark.fill)).contains(use("stroke", mark.stroke));
      // What files say on each element, pages have from here; 1 is the width of any stroke.
      assertThat(body.contains("stroke-width")).as("%s", mark).isEqualTo(mark.width > 1);
      assertThat(body).contains(mark.width > 1 ? "stroke-width: " + Svg.number(mark.width) : "");
      assertThat(body).contains(mark.dash.isEmpty() ? "" : "stroke-dasharray: " + mark.dash);
      assertThat(body.contains("font-weight: 600")).isEqualTo(mark == Mark.STRONG);
    }
    for (Token token : Token.values()) {
      if (token != Token.NONE) {
        assertThat(css).contains(variable(token) + ": " + token.light + ";");
        assertThat(css).contains(variable(token) + ": " + token.dark + ";");
      }
    }
  }

  private static String use(String property, Token token) {
    return token == Token.NONE ? "" : property + ": var(" + variable(token) + ")";
  }

  private static String variable(Token token) {
    return "--" + token.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static String styleSheet() throws IOException {
    try (InputStream in = ChartWriterTest.class.getResourceAsStream("/web/css/afterhash.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
