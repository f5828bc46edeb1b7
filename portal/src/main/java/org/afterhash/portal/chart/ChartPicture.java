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
  /** Pixels below which a picture of any height is laid out as for a phone. */
  private static final int LEAST_WIDE = 850;

  /** Where words would become so small that rows had better be closer, in units of width. */
  private static final double LOOSE_UNITS = 900;

  /** Where close rows begin to be tried. */
  private static final double DENSE_UNITS = 700;

  /** Where words would become too small. */
  private static final double MOST_UNITS = 1400;

  private ChartPicture() {}

  /** Ground and colours. */
  public enum Theme {
    LIGHT,
    DARK
  }

  /** The chart with title, subtitle and sources as a PNG file; the same bytes every time. */
  public static byte[] png(Chart chart, Pixels pixels, Theme theme) {
    return file(image(chart, pixels, theme));
  }

  static BufferedImage image(Chart chart, Pixels pixels, Theme theme) {
    int width = pixels.width();
    boolean dark = theme == Theme.DARK;
    if (pixels.height().isPresent()) {
      int height = pixels.height().getAsInt();
      return draw(chart, fitting(chart, (double) height / width)).image(width, height, dark);
    }
    Drawing drawing = draw(chart, width < LEAST_WIDE ? Size.NARROW : Size.WIDE);
    Box frame = drawing.frame;
    return drawing.image(width, (int) Math.ceil(width * frame.height() / frame.width()), dark);
  }

  /**
   * Room of a shape, such that words are as large as they can be, and the picture then as tall as
   * the shape. A chart with too many rows for it stays smaller than the shape.
   *
   * @param shape height over width
   */
  private static Size fitting(Chart chart, double shape) {
    for (double width = Size.NARROW.width; width < LOOSE_UNITS; width *= 1.03) {
      Size size = Size.low(width);
      double spare = spare(chart, size, shape);
      if (spare >= 0) {
        return size.taller(spare);
      }
    }
    for (double width = DENSE_UNITS; width < MOST_UNITS; width *= 1.03) {
      Size size = Size.dense(width);
      double spare = spare(chart, size, shape);
      if (spare >= 0) {
        return size.taller(spare);
      }
    }
    return Size.dense(MOST_UNITS);
  }

  /** By how much the shape is taller than the chart needs. */
  private static double spare(Chart chart, Size size, double shape) {
    Box frame = ChartWriter.drawAlone(chart, size, new Svg(Purpose.STANDALONE_LIGHT, size.text));
    return shape * frame.width() - frame.height();
  }

  private static Drawing draw(Chart chart, Size size) {
    Raster raster = new Raster();
    return new Drawing(raster, ChartWriter.drawAlone(chart, size, raster));
  }

  private record Drawing(Raster raster, Box frame) {
    BufferedImage image(int width, int height, boolean dark) {
      return raster.image(frame, width, height, dark);
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
