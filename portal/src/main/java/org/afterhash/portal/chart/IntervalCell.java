package org.afterhash.portal.chart;

import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.Distribution;

/**
 * An interval mark for a table's cell: a value as a share of another, which is known.
 *
 * @param low left end of the scale that all cells of the column share
 * @param high right end of that scale; what lies beyond is cut off and has an arrowhead there
 * @param whole what it is a share of, such as {@code the launch price}
 */
public record IntervalCell(Distribution of, Tone tone, double low, double high, String whole) {
  private static final double WIDTH = 160;
  private static final double HEIGHT = 20;
  private static final double MIDDLE = HEIGHT / 2 - 1;

  /** Text size, so chosen that it does not fall below 11 px where the cell is squeezed. */
  private static final double TEXT = 14;

  /** How far an arrowhead and the number beside it reach into the picture. */
  private static final double LABEL_END = 56;

  /** Room for an arrowhead. */
  private static final double ARROW = 7;

  public IntervalCell {
    Require.that(low < high, "A scale runs from " + low + " to " + high);
    Require.text(whole, "What the cell's value is a share of");
  }

  /**
   * A round end for a column of cells: nine in ten fit, so that one outlier does not flatten the
   * others.
   *
   * @param ends how far the intervals reach from 0
   * @return 0 where nine in ten reach nowhere
   */
  public static double end(List<Double> ends) {
    List<Double> sorted = ends.stream().sorted().toList();
    double most = sorted.isEmpty() ? 0 : sorted.get((int) (0.9 * (sorted.size() - 1)));
    if (most <= 0) {
      return 0;
    }
    double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(most)));
    for (double factor : new double[] {1, 1.5, 2, 3, 4, 5, 6, 8}) {
      if (factor * power >= most) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** The picture for a page, with the numbers as its label. */
  public String svg() {
    Svg svg = new Svg(Purpose.IN_PAGE, TEXT);
    LinearScale scale = new LinearScale(low, high, 2, WIDTH - 2);
    svg.line(Mark.GRID, new Point(2, HEIGHT - 3.5), new Point(WIDTH - 2, HEIGHT - 3.5));
    double zero = scale.at(0);
    if (low <= 0 && high >= 0 && !isUnderLabel(zero)) {
      svg.line(Mark.ZERO, new Point(zero, 1), new Point(zero, HEIGHT - 3));
    }
    if (of.p50() > high) {
      svg.text(beyond(new Point(WIDTH - ARROW - 7, 0), Label.Anchor.END));
    } else if (of.p50() < low) {
      svg.text(beyond(new Point(ARROW + 7, 0), Label.Anchor.START));
    } else {
      new IntervalMark(svg, scale, 6).estimated(cut(), tone.mark, MIDDLE);
    }
    if (of.p95() > high) {
      arrow(svg, WIDTH - 1, -ARROW);
    }
    if (of.p5() < low) {
      arrow(svg, 1, ARROW);
    }
    String interval = Unit.SHARE.range(of.p5(), of.p95());
    String words = Unit.SHARE.text(of.p50()) + " of " + whole + ", 90% interval " + interval;
    return svg.cell(WIDTH, HEIGHT, words);
  }

  /** Whether the number of what lies beyond the scale would be struck through at that place. */
  private boolean isUnderLabel(double x) {
    return of.p50() > high ? x > WIDTH - LABEL_END : of.p50() < low && x < LABEL_END;
  }

  private Label beyond(Point end, Label.Anchor anchor) {
    Point at = new Point(end.x(), MIDDLE + 4.5);
    return new Label(Unit.SHARE.text(of.p50()), at, anchor, Mark.LABEL, TEXT);
  }

  private void arrow(Svg svg, double tip, double back) {
    double base = tip + back;
    Point above = new Point(base, MIDDLE - 4.5);
    svg.area(tone.mark, List.of(above, new Point(tip, MIDDLE), new Point(base, MIDDLE + 4.5)));
  }

  /** What is within the scale, clear of the arrowheads. */
  private Distribution cut() {
    double arrow = ARROW * (high - low) / (WIDTH - 4);
    double from = of.p5() < low ? Math.min(low + arrow, of.p50()) : low;
    double to = of.p95() > high ? Math.max(high - arrow, of.p50()) : high;
    return new Distribution(
        Math.max(from, of.p5()),
        Math.max(from, Math.min(to, of.p25())),
        of.p50(),
        Math.max(from, Math.min(to, of.p75())),
        Math.min(to, of.p95()),
        of.mean(),
        of.unit());
  }
}
