package org.afterhash.portal.cli;

import org.afterhash.domain.estimate.Distribution;

/** The interval mark in letters: a thin line from p5 to p95, a bar from p25 to p75, a tick. */
final class TextInterval {
  private static final int WIDTH = 24;

  private TextInterval() {}

  /**
   * The mark on a scale from 0.
   *
   * @param high right end of the scale; what lies beyond is cut off there
   * @return always equally wide
   */
  static String of(Distribution d, double high) {
    var mark = new StringBuilder(" ".repeat(WIDTH));
    fill(mark, place(d.p5(), high), place(d.p95(), high), '─');
    fill(mark, place(d.p25(), high), place(d.p75(), high), '█');
    mark.setCharAt(place(d.p50(), high), '┃');
    return mark.toString();
  }

  private static void fill(StringBuilder mark, int from, int to, char with) {
    for (int i = from; i <= to; i++) {
      mark.setCharAt(i, with);
    }
  }

  private static int place(double value, double high) {
    double share = Math.max(0, Math.min(1, value / high));
    return (int) Math.round(share * (WIDTH - 1));
  }
}
