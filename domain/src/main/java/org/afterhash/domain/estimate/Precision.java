package org.afterhash.domain.estimate;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.afterhash.domain.Require;

/**
 * How far published quantiles may be from those that infinitely many draws would give.
 *
 * @param replicates independent sets of points behind the errors
 * @param effectiveDraws how many equally weighted draws would say as much (Kish)
 * @param quantities errors by quantity, such as {@code spend.life}; none of a single set of points
 */
public record Precision(
    int replicates, double effectiveDraws, Map<String, StandardErrors> quantities) {

  /** Standard errors of a distribution's quantiles, in its unit. */
  public record StandardErrors(double p5, double p25, double p50, double p75, double p95) {}

  public Precision {
    Require.that(replicates >= 1, "No set of points");
    quantities = Collections.unmodifiableMap(new TreeMap<>(quantities));
  }

  /** Errors of a quantity's quantiles; empty where they are not known. */
  public Optional<StandardErrors> of(String quantity) {
    return Optional.ofNullable(quantities.get(quantity));
  }
}
