package org.afterhash.domain.estimate;

import org.afterhash.domain.Require;

/**
 * What a fleet brings when an input is low, and when it is high.
 *
 * @param parameter id of the method's parameter, or {@code prices}
 * @param label in words
 * @param unit of {@code low} and {@code high}
 * @param low mean of the input in the tenth of the draws in which it is lowest
 * @param high the same where it is highest
 * @param atLow mean of what the fleet brings there, USD
 * @param atHigh the same where the input is highest, USD
 */
public record Lever(
    String parameter,
    String label,
    String unit,
    double low,
    double high,
    double atLow,
    double atHigh) {
  public Lever {
    Require.text(parameter, "A lever's parameter");
    Require.that(low <= high, parameter + ": low is above high");
  }

  /** How far it moves what the fleet brings, USD. */
  public double width() {
    return Math.abs(atHigh - atLow);
  }
}
