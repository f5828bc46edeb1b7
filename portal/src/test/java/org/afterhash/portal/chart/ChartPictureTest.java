package org.afterhash.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.afterhash.portal.chart.ChartPicture.Theme;
import org.afterhash.portal.chart.IntervalChart.Plain;
import org.junit.jupiter.api.Test;

class ChartPictureTest {
  private static final Chart CHART =
      BarChart.of(
          new Caption("bars", "Cards are counted", "Cards", "", "Source: us."),
          Unit.COUNT,
          List.of(
              new BarChart.Bar("Many", "", List.of(new Plain(100))),
              new BarChart.Bar("Half", "", List.of(new Plain(50)))));

  @Test
  void picturesHaveTheSizeOfTheirPlace() {
    BufferedImage social = ChartPicture.image(CHART, Pixels.SOCIAL, Theme.LIGHT);
    assertThat(List.of(social.getWidth(), social.getHeight())).containsExactly(1200, 630);
    BufferedImage square = ChartPicture.image(CHART, Pixels.SQUARE, Theme.LIGHT);
    assertThat(List.of(square.getWidth(), square.getHeight())).containsExactly(1080, 1080);
    assertThat(ChartPicture.image(CHART, Pixels.PAGE, Theme.LIGHT).getWidth())
        .isEqualTo(2 * (880 + 48));
  }

  @Test
  void theGroundIsTheThemesPaperAndBarsHaveItsAccent() {
    for (Theme theme : Theme.values()) {
      BufferedImage image = ChartPicture.image(CHART, Pixels.PAGE, theme);
      boolean dark = theme == Theme.DARK;
      assertThat(new Color(image.getRGB(1, 1)))
          .isEqualTo(Color.decode(dark ? Token.PAPER.dark : Token.PAPER.light));
      assertThat(count(image, Color.decode(dark ? Token.ACCENT.dark : Token.ACCENT.light)))
          .isGreaterThan(10_000);
    }
  }

  private static long count(BufferedImage image, Color colour) {
    long count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += image.getRGB(x, y) == colour.getRGB() ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void theSameChartGivesTheSameFile() {
    byte[] once = ChartPicture.png(CHART, Pixels.SOCIAL, Theme.DARK);
    assertThat(ChartPicture.png(CHART, Pixels.SOCIAL, Theme.DARK)).isEqualTo(once);
  }

  @Test
  void outlinesAreAsWideAsTheWidthsThatLabelsArePlacedBy() {
    for (boolean bold : new boolean[] {false, true}) {
      for (String text : List.of("A", "Most of the value 1,234.5%", "−$0.21–0.34", "§ ü £")) {
        Rectangle2D once = Glyphs.of(bold).outline(text, new Point(0, 0), 1000).getBounds2D();
        Rectangle2D twice =
            Glyphs.of(bold).outline(text + text, new Point(0, 0), 1000).getBounds2D();
        assertThat(twice.getMaxX() - once.getMaxX())
            .as(text)
            .isCloseTo(TextWidths.of(text, bold) * 1000, org.assertj.core.data.Offset.offset(10.0));
      }
    }
  }
}
