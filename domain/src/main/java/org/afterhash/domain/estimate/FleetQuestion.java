package org.afterhash.domain.estimate;

import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.fleet.Sites;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a fleet's valuation.
 *
 * @param fleet one card at least
 * @param sites where it stands, as far as its owner says
 * @param whatIf what its owner knows or takes to be known of the own business; the market stays
 * @param limits what its owner has no more of
 */
public record FleetQuestion(Fleet fleet, Sites sites, WhatIf whatIf, Limits limits) {

  /** A question about a fleet all of which stands alike. */
  public FleetQuestion(Fleet fleet, Site site, WhatIf whatIf, Limits limits) {
    this(fleet, Sites.of(site), whatIf, limits);
  }

  /** The same in which nothing is said to be short. */
  public FleetQuestion(Fleet fleet, Site site, WhatIf whatIf) {
    this(fleet, site, whatIf, Limits.NONE);
  }

  /** A fleet of which its owner says nothing else. */
  public static FleetQuestion of(Fleet fleet) {
    return new FleetQuestion(fleet, Site.UNKNOWN, WhatIf.NOTHING);
  }

  /** The same with one more input taken to be known; the price of power, at every site. */
  public FleetQuestion with(WhatIf.Input input, double value) {
    return new FleetQuestion(
        fleet,
        input == WhatIf.Input.POWER_PRICE ? sites.withoutPowerPrices() : sites,
        whatIf.with(input, value),
        limits);
  }

  /**
   * What is paid for power there, USD/kWh: what is said of the site alone, else what is taken to be
   * known, else what is said of all; null where nothing is.
   */
  public @Nullable Double powerPrice(@Nullable SiteName site) {
    Double own = sites.alone(site).powerPrice();
    return own != null
        ? own
        : whatIf.values().getOrDefault(WhatIf.Input.POWER_PRICE, sites.all().powerPrice());
  }
}
