package org.afterhash.portal.estimate;

import java.util.List;
import org.afterhash.domain.estimate.Comparison;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What a fleet is worth, on the terms that were asked.
 *
 * @param comparison with all miners' same cards; null where none can be compared
 * @param mustBeTrue for what the owner wants back; empty where not asked
 */
public record Valued(
    Edited edited,
    FleetValuation valuation,
    @Nullable Comparison comparison,
    List<Requirement> mustBeTrue) {
  public Valued {
    mustBeTrue = List.copyOf(mustBeTrue);
  }
}
