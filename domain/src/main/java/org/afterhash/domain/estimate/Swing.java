package org.afterhash.domain.estimate;

import org.afterhash.domain.Require;

/**
 * How far one input alone moves the recoverable share: it at its prior's 10 % and 90 % quantiles,
 * all others at their medians. What inputs do together is not in it.
 *
 * @param parameter the input's id
 * @param label in words
 * @param unit of {@code low} and {@code high}
 * @param low the input at 10 %
 * @param high the input at 90 %
 * @param shareAtLow recoverable share at {@code low}, unit 1
 * @param shareAtHigh recoverable share at {@code high}, unit 1
 */
public record Swing(
    String parameter,
    String label,
    String unit,
    double low,
    double high,
    double shareAtLow,
    double shareAtHigh) {
  public Swing {
    Require.text(parameter, "A swing's parameter");
    Require.text(label, parameter + ": label");
    Require.text(unit, parameter + ": unit");
    Require.that(
        Double.isFinite(shareAtLow) && Double.isFinite(shareAtHigh),
        parameter + ": a share that is not finite");
  }

  /** How far the share moves, not below 0. */
  public double width() {
    return Math.abs(shareAtHigh - shareAtLow);
  }
}
