package org.afterhash.analytics.backtest;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether an inference is right about worlds that its own assumptions made (docs/backtest.md, V8):
 * the truth should fall into each tenth of what is inferred equally often.
 *
 * @param what was inferred
 * @param ranks worlds by the tenth that the truth fell into
 * @param inside share of the worlds whose truth lay inside the 90 % interval
 */
public record Calibration(String what, int worlds, List<Integer> ranks, double inside) {

  public Calibration {
    ranks = List.copyOf(ranks);
  }

  /**
   * @param positions of the truth in the inferred distribution, 0 to 1, by world
   */
  static Calibration of(String what, double[] positions) {
    var counts = new int[10];
    double inside = 0;
    for (double position : positions) {
      counts[(int) StrictMath.min(9, position * 10)]++;
      inside += position >= 0.05 && position <= 0.95 ? 1 : 0;
    }
    var ranks = new ArrayList<Integer>();
    for (int count : counts) {
      ranks.add(count);
    }
    return new Calibration(what, positions.length, ranks, inside / positions.length);
  }

  /** Whether the interval holds 90 % of the worlds, three points either way. */
  public boolean holds() {
    return StrictMath.abs(inside - 0.9) <= 0.03;
  }
}
