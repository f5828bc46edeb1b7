package org.afterhash.domain.estimate;

import org.afterhash.domain.Require;
import org.jspecify.annotations.Nullable;

/**
 * What an owner has no more of. What is null is not known to be short.
 *
 * @param capital that can be paid before anything comes in, USD
 * @param powerKw that the running cards may draw together, kW
 */
public record Limits(@Nullable Double capital, @Nullable Double powerKw) {

  /** Nothing is known to be short. */
  public static final Limits NONE = new Limits(null, null);

  public Limits {
    Require.that(capital == null || capital >= 0, "Capital below 0");
    Require.that(powerKw == null || powerKw >= 0, "Power below 0");
  }
}
