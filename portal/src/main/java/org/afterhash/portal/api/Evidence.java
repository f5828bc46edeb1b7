package org.afterhash.portal.api;

import org.afterhash.domain.estimate.FleetValuation.PriceEvidence;

/** The observations behind a price, in the API's writing. */
record Evidence(int observations, int offers, int sources, String newest, boolean thin) {
  static Evidence of(PriceEvidence e) {
    return new Evidence(e.observations(), e.offers(), e.sources(), e.newest().toString(), e.thin());
  }
}
