package org.afterhash.portal.chart;

import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.Distribution;

/**
 * An interval mark for a table's cell.
 *
 * @param low left end of the scale that all cells of the column share
 * @param high right end of that scale; what lies beyond is cut off there, and what lies beyond as a
 *     whole is an arrow
 */
public record IntervalCell(Distribution of, Tone tone, double low, double high, Unit unit) {
  private static final double WIDTH = 160;
  private static final double HEIGHT = 20;

  public IntervalCell {
    Require.that(low < high, "A scale runs from " + low + " to " + high);
  }

  /**
   * A round upper end for a column of cells that begins at 0: nine cells in ten fit, so that one
   * outlier does not flatten the others.
   *
   * @param ends upper ends of the intervals
   */
  public static double top(List<Double> ends) {
    List<Double> sorted = ends.stream().sorted().toList();
    double most = sorted.isEmpty() ? 1 : sorted.get((int) (0.9 * (sorted.size() - 1)));
    double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(Math.max(1, most))));
    for (double factor : new double[] {1, 1.5, 2, 3, 5}) {
      if (factor * power >= most) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** The picture for a page, with the numbers as its label. */
  public String svg() {
    Svg svg = new Svg(Purpose.IN_PAGE);
    LinearScale scale = new LinearScale(low, high, 2, WIDTH - 2);
    svg.line(Mark.GRID, new Point(2, HEIGHT - 3.5), new Point(WIDTH - 2, HEIGHT - 3.5));
    if (low <= 0 && high >= 0) {
      double zero = scale.at(0);
      svg.line(Mark.ZERO, new Point(zero, 1), new Point(zero, HEIGHT - 3));
    }
    if (of.p5() < high) {
      new IntervalMark(svg, scale, 6).estimated(cut(), tone.mark, HEIGHT / 2 - 1);
    } else {
      Point end = new Point(WIDTH - 2, HEIGHT / 2 + 3);
      svg.text(new Label("→", end, Label.Anchor.END, Mark.LABEL, 12));
    }
    String interval = unit.range(of.p5(), of.p95());
    return svg.cell(WIDTH, HEIGHT, unit.text(of.p50()) + ", 90% interval " + interval);
  }

  private Distribution cut() {
    return new Distribution(
        cut(of.p5()),
        cut(of.p25()),
        cut(of.p50()),
        cut(of.p75()),
        cut(of.p95()),
        of.mean(),
        of.unit());
  }

  private double cut(double value) {
    return Math.min(high, Math.max(low, value));
  }
}
