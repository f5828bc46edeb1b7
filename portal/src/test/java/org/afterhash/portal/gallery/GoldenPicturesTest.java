package org.afterhash.portal.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.afterhash.portal.chart.Chart;
import org.afterhash.portal.chart.ChartPicture;
import org.afterhash.portal.chart.ChartPicture.Theme;
import org.afterhash.portal.chart.Pixels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each form as it looked when somebody last looked. What is drawn now stands in {@code
 * target/goldens}: look at it, and copy it to the resources if it is better.
 */
class GoldenPicturesTest {
  /** Brightness of a channel that rasterisers may differ by at an edge, of 255. */
  private static final int SLIGHT = 24;

  /** Pixels in a million that may differ by more. */
  private static final long FEW = 200;

  static Stream<Arguments> pictures() {
    return SampleCharts.all().stream()
        .flatMap(
            chart ->
                chart.caption().slug().matches("sample-(fan|grouped)")
                    ? Stream.of(
                        Arguments.of(chart, Pixels.SOCIAL, Theme.LIGHT),
                        Arguments.of(chart, Pixels.SQUARE, Theme.DARK))
                    : Stream.of(Arguments.of(chart, Pixels.SOCIAL, Theme.LIGHT)));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void picturesLookAsTheyDid(Chart chart, Pixels pixels, Theme theme) throws IOException {
    byte[] drawn = ChartPicture.png(chart, pixels, theme);
    String name = chart.caption().slug() + (theme == Theme.DARK ? "-dark" : "") + ".png";
    Path actual = Path.of("target", "goldens", name);
    Files.createDirectories(actual.getParent());
    Files.write(actual, drawn);
    try (InputStream golden = GoldenPicturesTest.class.getResourceAsStream(name)) {
      assertThat(golden).as("no golden picture; the new one is %s", actual).isNotNull();
      BufferedImage expected = ImageIO.read(golden);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawn));
      assertThat(image.getWidth()).isEqualTo(expected.getWidth());
      assertThat(image.getHeight()).isEqualTo(expected.getHeight());
      long all = (long) image.getWidth() * image.getHeight();
      assertThat(different(image, expected) * 1_000_000 / all)
          .as("pixels in a million that differ; the new picture is %s", actual)
          .isLessThanOrEqualTo(FEW);
    }
  }

  static Stream<Arguments> shapes() {
    return SampleCharts.all().stream()
        .flatMap(
            chart ->
                Stream.of(Pixels.SOCIAL, Pixels.SQUARE, Pixels.of(600, 1000))
                    .map(pixels -> Arguments.of(chart, pixels)));
  }

  /** The words at the top and the source line at the bottom stand at the picture's margins. */
  @ParameterizedTest
  @MethodSource("shapes")
  void eachFormFillsTheShapeThatIsAskedFor(Chart chart, Pixels pixels) throws IOException {
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(ChartPicture.png(chart, pixels, Theme.LIGHT)));
    assertThat(image.getWidth()).isEqualTo(pixels.width());
    assertThat(image.getHeight()).isEqualTo(pixels.height().orElseThrow());
    int margin = image.getWidth() / 12;
    assertThat(firstInk(image)).isLessThan(margin);
    assertThat(lastInk(image)).isGreaterThan(image.getHeight() - margin);
  }

  static Stream<Chart> chartsWithFewRows() {
    return SampleCharts.all().stream()
        .filter(
            chart ->
                !chart
                    .caption()
                    .slug()
                    .matches("sample-(panels|classes|waterfall|tornado|slopes)"));
  }

  @ParameterizedTest
  @MethodSource("chartsWithFewRows")
  void aPictureFourTimesAsWideAsTallIsUsedFromSideToSide(Chart chart) throws IOException {
    byte[] png = ChartPicture.png(chart, Pixels.of(1600, 400), Theme.LIGHT);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int x = 0;
    while (!hasInkAcross(image, x)) {
      x++;
    }
    assertThat(x).isLessThan(image.getWidth() / 12);
  }

  private static boolean hasInkAcross(BufferedImage image, int x) {
    int paper = image.getRGB(0, 0);
    return IntStream.range(0, image.getHeight()).anyMatch(y -> image.getRGB(x, y) != paper);
  }

  private static int firstInk(BufferedImage image) {
    int y = 0;
    while (!hasInk(image, y)) {
      y++;
    }
    return y;
  }

  private static int lastInk(BufferedImage image) {
    int y = image.getHeight() - 1;
    while (!hasInk(image, y)) {
      y--;
    }
    return y;
  }

  private static boolean hasInk(BufferedImage image, int y) {
    int paper = image.getRGB(0, 0);
    return IntStream.range(0, image.getWidth()).anyMatch(x -> image.getRGB(x, y) != paper);
  }

  private static long different(BufferedImage one, BufferedImage other) {
    long count = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        count += isDifferent(one.getRGB(x, y), other.getRGB(x, y)) ? 1 : 0;
      }
    }
    return count;
  }

  private static boolean isDifferent(int one, int other) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > SLIGHT) {
        return true;
      }
    }
    return false;
  }
}
