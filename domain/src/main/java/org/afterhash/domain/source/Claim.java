package org.afterhash.domain.source;

import org.afterhash.domain.Require;

/**
 * A figure that somebody else stated.
 *
 * @param id stable name: the metric's, with its period where the metric was stated more than once
 * @param metric what was measured, such as {@code industry_gpu_spend}
 * @param unit of the value, such as {@code USD}
 * @param period what time it speaks of, in the source's words
 * @param note caveat; may be empty
 */
public record Claim(
    String id,
    String metric,
    double value,
    String unit,
    String period,
    SourceKey source,
    Confidence confidence,
    String note) {

  public Claim {
    Require.text(id, "A claim's id");
    Require.text(metric, "A claim's metric");
    Require.that(Double.isFinite(value), "Claim " + id + " is not a number");
    Require.text(unit, "Claim " + id + ": unit");
  }
}
