package org.afterhash.domain.estimate;

import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Site;

/**
 * What is asked of a fleet's valuation.
 *
 * @param fleet one card at least
 * @param site where all of it stands, as far as its owner says
 * @param whatIf what its owner knows or takes to be known of the own business; the market stays
 * @param limits what its owner has no more of
 */
public record FleetQuestion(Fleet fleet, Site site, WhatIf whatIf, Limits limits) {

  /** A question in which nothing is said to be short. */
  public FleetQuestion(Fleet fleet, Site site, WhatIf whatIf) {
    this(fleet, site, whatIf, Limits.NONE);
  }

  /** A fleet of which its owner says nothing else. */
  public static FleetQuestion of(Fleet fleet) {
    return new FleetQuestion(fleet, Site.UNKNOWN, WhatIf.NOTHING);
  }

  /** The same with something else taken to be known. */
  public FleetQuestion with(WhatIf other) {
    return new FleetQuestion(fleet, site, other, limits);
  }
}
