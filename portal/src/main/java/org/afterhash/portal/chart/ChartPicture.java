package org.afterhash.portal.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Charts as pixels, from the same spec and by the same drawing as {@link ChartWriter}'s. */
public final class ChartPicture {
  private ChartPicture() {}

  /** Where a picture goes. */
  public enum Format {
    /** As wide as in our pages, at two pixels a unit; as high as it needs to be. */
    PAGE,
    /** 1200 by 630 pixels, as social networks show. */
    SOCIAL,
    /** 1080 by 1080 pixels. */
    SQUARE
  }

  /** Ground and colours. */
  public enum Theme {
    LIGHT,
    DARK
  }

  /** The chart with title, subtitle and sources as a PNG file; the same bytes every time. */
  public static byte[] png(Chart chart, Format format, Theme theme) {
    return file(image(chart, format, theme));
  }

  static BufferedImage image(Chart chart, Format format, Theme theme) {
    Drawn wide = Drawn.of(chart, Size.WIDE);
    return switch (format) {
      case PAGE ->
          wide.image(
              (int) Math.ceil(wide.frame.width() * 2),
              (int) Math.ceil(wide.frame.height() * 2),
              theme);
      case SOCIAL -> wide.image(1200, 630, theme);
      case SQUARE -> square(wide, Drawn.of(chart, Size.NARROW)).image(1080, 1080, theme);
    };
  }

  /** The wide layout, unless words become much larger in the narrow one. */
  private static Drawn square(Drawn wide, Drawn narrow) {
    double wideText = wide.scale(1080, 1080) * Size.WIDE.text;
    double narrowText = narrow.scale(1080, 1080) * Size.NARROW.text;
    return narrowText > 1.3 * wideText ? narrow : wide;
  }

  private record Drawn(Raster raster, Box frame) {
    static Drawn of(Chart chart, Size size) {
      Raster raster = new Raster();
      return new Drawn(raster, ChartWriter.drawAlone(chart, size, raster));
    }

    double scale(int width, int height) {
      return Math.min(width / frame.width(), height / frame.height());
    }

    BufferedImage image(int width, int height, Theme theme) {
      return raster.image(frame, width, height, theme == Theme.DARK);
    }
  }

  private static byte[] file(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
