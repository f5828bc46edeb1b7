package org.afterhash.analytics.recovery;

import java.util.Arrays;

/**
 * Looks for numbers that lead to themselves: the cards for sale at whose prices so many cards are
 * for sale. What follows falls when they rise, steeply where cards are few against the renters; so
 * each goes only a part of the way, the part that the last step showed to be right (the secant).
 *
 * <p>Where owners of many cards change their minds at one price, what follows jumps over the
 * numbers. They are indifferent there, and there the balance is: steps stay between numbers that
 * led above themselves and such that led below, and end where these meet.
 */
final class Balance {
  private static final double TOLERANCE = 1e-4;
  private static final double SHORTEST_STEP = 1.0 / 4096;

  private final double[] values;
  private final double[] excess;
  private final double[] step;
  private final double[] low;
  private final double[] high;

  Balance(double[] start) {
    values = start.clone();
    excess = new double[start.length];
    step = new double[start.length];
    low = new double[start.length];
    high = new double[start.length];
    Arrays.fill(step, 1);
    Arrays.fill(low, Double.NEGATIVE_INFINITY);
    Arrays.fill(high, Double.POSITIVE_INFINITY);
  }

  double[] values() {
    return values;
  }

  /** Whether the values are within a ten-thousandth of a balance, given where they lead. */
  boolean isNear(double[] led) {
    boolean near = true;
    for (int g = 0; g < values.length; g++) {
      double now = led[g] - values[g];
      // The last move was as much.
      double moved = step[g] * excess[g];
      double changed = excess[g] - now;
      if (moved != 0) {
        double secant = moved / changed;
        step[g] = secant > 0 ? StrictMath.max(SHORTEST_STEP, StrictMath.min(1, secant)) : step[g];
      }
      excess[g] = now;
      bound(g);
      double off = StrictMath.min(StrictMath.abs(step[g] * now), high[g] - low[g]);
      near &= off <= TOLERANCE * StrictMath.max(1, values[g]);
    }
    return near;
  }

  /** A bound that a value has passed is of other times: the other values have moved since. */
  private void bound(int g) {
    if (excess[g] > 0) {
      low[g] = values[g];
      high[g] = high[g] > low[g] ? high[g] : Double.POSITIVE_INFINITY;
    } else {
      high[g] = values[g];
      low[g] = low[g] < high[g] ? low[g] : Double.NEGATIVE_INFINITY;
    }
  }

  /** The next values to try. */
  double[] next() {
    for (int g = 0; g < values.length; g++) {
      double next = values[g] + step[g] * excess[g];
      double middle = (low[g] + high[g]) / 2;
      if (!(next > low[g] && next < high[g]) && excess[g] != 0 && Double.isFinite(middle)) {
        next = middle;
        step[g] = (next - values[g]) / excess[g];
      }
      values[g] = next;
    }
    return values;
  }
}
