package org.afterhash.portal.estimate;

import java.util.List;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.Requirement;

/**
 * What a fleet is worth, on the terms that were asked.
 *
 * @param mustBeTrue for what the owner wants back; empty where not asked
 */
public record Valued(Edited edited, FleetValuation valuation, List<Requirement> mustBeTrue) {
  public Valued {
    mustBeTrue = List.copyOf(mustBeTrue);
  }
}
