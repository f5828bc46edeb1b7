package org.afterhash.domain.estimate;

import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Site;

/**
 * What is asked of a fleet's valuation.
 *
 * @param fleet one card at least
 * @param site where all of it stands, as far as its owner says
 * @param whatIf what its owner knows or takes to be known of the own business; the market stays
 */
public record FleetQuestion(Fleet fleet, Site site, WhatIf whatIf) {

  /** A fleet of which its owner says nothing else. */
  public static FleetQuestion of(Fleet fleet) {
    return new FleetQuestion(fleet, Site.UNKNOWN, WhatIf.NOTHING);
  }
}
