package org.afterhash.analytics.recovery;

import java.util.Arrays;

/**
 * Looks for numbers that lead to themselves: the cards for sale at whose prices so many cards are
 * for sale. What follows falls when they rise, steeply where cards are few against the renters; so
 * each goes only a part of the way, the part that the last step showed to be right (the secant).
 */
final class Balance {
  private static final double TOLERANCE = 1e-4;
  private static final double SHORTEST_STEP = 1.0 / 4096;

  private final double[] values;
  private final double[] excess;
  private final double[] step;

  Balance(double[] start) {
    values = start.clone();
    excess = new double[start.length];
    step = new double[start.length];
    Arrays.fill(step, 1);
  }

  double[] values() {
    return values;
  }

  /** Whether the values are within a ten-thousandth of a balance, given where they lead. */
  boolean isNear(double[] led) {
    boolean near = true;
    for (int g = 0; g < values.length; g++) {
      double now = led[g] - values[g];
      // The last move was step * excess before it.
      double moved = step[g] * excess[g];
      double changed = excess[g] - now;
      if (moved != 0) {
        double secant = moved / changed;
        step[g] = secant > 0 ? StrictMath.max(SHORTEST_STEP, StrictMath.min(1, secant)) : step[g];
      }
      excess[g] = now;
      near &= StrictMath.abs(step[g] * now) <= TOLERANCE * StrictMath.max(1, values[g]);
    }
    return near;
  }

  /** The next values to try. */
  double[] next() {
    for (int g = 0; g < values.length; g++) {
      values[g] += step[g] * excess[g];
    }
    return values;
  }
}
