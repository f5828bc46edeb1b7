package org.afterhash.analytics.fleet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.afterhash.analytics.farm.HostGates;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.fleet.SiteName;

/** An owner in the market, and the sites of the fleet. */
final class FleetOwner {
  private final Business business;
  private final SaleTerms sale;
  private final List<OwnedSite> sites;
  private final Map<Optional<SiteName>, OwnedSite> byName = new HashMap<>();

  /**
   * A site.
   *
   * @param name empty for cards of which none is named
   * @param place what is said of it, or of all sites
   * @param counts of the cards there
   * @param business as it is run there
   * @param exits the ways out of a card that works there
   * @param actions what can be done with a card there
   * @param middle the owner's terms there in one draw, everything uncertain at its median
   * @param gates what marketplaces ask of the machines there
   */
  record OwnedSite(
      Optional<SiteName> name,
      Site place,
      FleetCounts counts,
      Business business,
      CardActions.Exits exits,
      CardActions actions,
      RentalTerms middle,
      HostGates gates) {}

  /**
   * An owner.
   *
   * @param business as a whole
   * @param sale what is left of a price
   * @param sites at least one, in the order of the names; first that of cards that have none
   */
  FleetOwner(Business business, SaleTerms sale, List<OwnedSite> sites) {
    this.business = business;
    this.sale = sale;
    this.sites = List.copyOf(sites);
    sites.forEach(site -> byName.put(site.name, site));
  }

  Business business() {
    return business;
  }

  SaleTerms sale() {
    return sale;
  }

  List<OwnedSite> sites() {
    return sites;
  }

  /** Where a holding stands. */
  OwnedSite of(Holding holding) {
    return Objects.requireNonNull(byName.get(Optional.ofNullable(holding.site())));
  }

  /** Any of the sites: what selling brings is the same at all of them. */
  OwnedSite any() {
    return sites.get(0);
  }
}
