package org.afterhash.analytics.sensitivity;

import org.afterhash.domain.Require;

/**
 * How much of a result's variance goes back to each input, by a straight line through the draws
 * (docs/method.md §16).
 *
 * <p>Of an input that moves with earlier ones, only what is left counts as its own ({@link
 * Directions}). For independent inputs the shares are their Shapley effects on the line.
 */
public final class LinearShares {
  private final double[] result;
  private final double variance;
  private final Directions directions = new Directions();
  private double explained;

  /**
   * @param result by draw; two different values at least
   */
  public LinearShares(double[] result) {
    this.result = Directions.centred(result);
    this.variance = Directions.dot(this.result, this.result);
    Require.that(variance > 0, "The result is the same in all draws: nothing drives it");
  }

  /**
   * Share of the variance that goes back to this input, 0 to 1; 0 where it does not vary.
   *
   * @param input by draw
   */
  public double add(double[] input) {
    return directions.add(input).map(this::along).orElse(0.0);
  }

  /**
   * The same for an input of which the own direction is known already, against the same others.
   *
   * @param direction of {@link Directions}, by draw
   */
  public double along(double[] direction) {
    double along = Directions.dot(result, direction);
    double share = along * along / variance;
    explained += share;
    return share;
  }

  /** Share of the variance that no line explains: bends, and inputs that work together. */
  public double rest() {
    return StrictMath.max(0, 1 - explained);
  }
}
