package org.afterhash.domain.estimate;

import org.afterhash.domain.Require;

/**
 * An estimate: quantiles and mean of its draws.
 *
 * @param unit {@code USD}, or {@code 1} for shares and probabilities
 */
public record Distribution(
    double p5, double p25, double p50, double p75, double p95, double mean, String unit) {

  public Distribution {
    Require.that(
        p5 <= p25 && p25 <= p50 && p50 <= p75 && p75 <= p95,
        "Quantiles out of order: " + p5 + ", " + p25 + ", " + p50 + ", " + p75 + ", " + p95);
    Require.that(
        Double.isFinite(p5) && Double.isFinite(p95) && Double.isFinite(mean),
        "A distribution is not finite");
    Require.text(unit, "A distribution's unit");
  }

  /**
   * The same in another unit, such as a value as a share of a price.
   *
   * @param factor from this unit to the other, more than 0
   */
  public Distribution times(double factor, String other) {
    Require.that(factor > 0, "A unit is " + factor + " of another");
    return new Distribution(
        factor * p5, factor * p25, factor * p50, factor * p75, factor * p95, factor * mean, other);
  }
}
