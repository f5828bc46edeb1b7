package org.afterhash.portal.chart;

import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.Usual;
import org.jspecify.annotations.Nullable;

/**
 * A field's mark: what is taken of an input where nobody says it, and what was said.
 *
 * @param usual line from p5 to p95 with a tick at the median
 * @param said hollow diamond; null where nothing was
 * @param words the same for those who cannot see it
 */
public record InputMark(Usual usual, @Nullable Double said, String words) {
  private static final double WIDTH = 160;
  private static final double HEIGHT = 16;
  private static final double TEXT = 14;

  public InputMark {
    Require.text(words, "The words of a field's mark");
  }

  /** The picture for a page; from 0 to what holds both. */
  public String svg() {
    double most = Math.max(usual.p95() * 1.4, said == null ? 0 : said);
    LinearScale scale = new LinearScale(0, most == 0 ? 1 : most, 7, WIDTH - 7);
    Svg svg = new Svg(Purpose.IN_PAGE, TEXT);
    double middle = HEIGHT / 2;
    svg.line(Mark.GRID, new Point(7, HEIGHT - 1.5), new Point(WIDTH - 7, HEIGHT - 1.5));
    if (!usual.isFixed()) {
      svg.box(
          Mark.ESTIMATE,
          new Box(scale.at(usual.p5()), middle - 0.75, scale.at(usual.p95()), middle + 0.75));
    }
    double median = scale.at(usual.p50());
    svg.box(Mark.INK, new Box(median - 1, middle - 5, median + 1, middle + 5));
    if (said != null) {
      new IntervalMark(svg, scale, 6).claimed(said, middle);
    }
    return svg.cell(WIDTH, HEIGHT, words);
  }
}
