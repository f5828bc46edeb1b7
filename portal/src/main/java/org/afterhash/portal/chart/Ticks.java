package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Round values along an axis.
 *
 * @param values ascending multiples of {@code step}
 */
record Ticks(List<Double> values, double step) {

  /** The most ticks, at most {@code most}, that stand at multiples of 1, 2, 2.5 or 5 times 10^n. */
  static Ticks within(double low, double high, int most) {
    double rough = (high - low) / most;
    double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(rough)));
    for (double decade = power; ; decade *= 10) {
      for (double factor : new double[] {1, 2, 2.5, 5}) {
        Ticks ticks = multiples(low, high, factor * decade);
        if (ticks.values.size() <= most) {
          return ticks;
        }
      }
    }
  }

  private static Ticks multiples(double low, double high, double step) {
    long first = (long) Math.ceil(low / step - 1e-9);
    long last = (long) Math.floor(high / step + 1e-9);
    List<Double> values = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      values.add(i * step);
    }
    return new Ticks(List.copyOf(values), step);
  }

  /**
   * Writes as many labels of a horizontal axis as stand clear of one another.
   *
   * @param end the picture's right end, on the labels' baseline
   */
  void drawBelow(Canvas canvas, LinearScale scale, Unit unit, Point end, Size size) {
    double free = 0;
    List<String> texts = unit.axis(this);
    for (int i = 0; i < texts.size(); i++) {
      Point at = new Point(scale.at(values.get(i)), end.y());
      Label label = new Label(texts.get(i), at, Label.Anchor.MIDDLE, Mark.AXIS, size.text);
      label = label.within(0, end.x());
      if (label.box().left() >= free) {
        canvas.text(label);
        free = label.box().right() + 6;
      }
    }
  }

  /** How many decimals a multiple of {@code step} needs. */
  static int decimals(double step) {
    int decimals = 0;
    for (double scaled = step; decimals < 6; scaled *= 10, decimals++) {
      if (Math.abs(scaled - Math.rint(scaled)) < 1e-6 * Math.max(1, scaled)) {
        return decimals;
      }
    }
    return decimals;
  }
}
