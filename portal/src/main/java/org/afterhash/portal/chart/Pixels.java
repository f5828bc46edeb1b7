package org.afterhash.portal.chart;

import java.util.OptionalInt;
import org.afterhash.domain.Require;

/**
 * How large a picture of pixels is.
 *
 * @param height empty for as much as the chart needs at this width
 */
public record Pixels(int width, OptionalInt height) {
  /** The least width and the least height. */
  public static final int LEAST = 300;

  /** The greatest width and the greatest height. */
  public static final int MOST = 2400;

  /** As wide as in our pages, at two pixels a unit. */
  public static final Pixels PAGE = new Pixels(1856, OptionalInt.empty());

  /** As social networks show. */
  public static final Pixels SOCIAL = of(1200, 630);

  public static final Pixels SQUARE = of(1080, 1080);

  public Pixels {
    requireWithin(width);
    height.ifPresent(Pixels::requireWithin);
  }

  /** A picture whose shape is given. */
  public static Pixels of(int width, int height) {
    return new Pixels(width, OptionalInt.of(height));
  }

  private static void requireWithin(int pixels) {
    Require.that(
        pixels >= LEAST && pixels <= MOST,
        "A picture has from " + LEAST + " to " + MOST + " pixels a side, not " + pixels);
  }
}
