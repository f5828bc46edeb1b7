package org.afterhash.domain.fleet;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a fleet stands, as far as its owner says.
 *
 * @param all what holds for every site of which nothing else is said
 * @param named what holds for one of them, by its name, in the order of the names
 */
public record Sites(Site all, Map<SiteName, Site> named) {

  /** Nothing is said. */
  public static final Sites UNKNOWN = of(Site.UNKNOWN);

  public Sites {
    SortedMap<SiteName, Site> sorted = new TreeMap<>(named);
    sorted.values().removeIf(Site.UNKNOWN::equals);
    named = Collections.unmodifiableSortedMap(sorted);
  }

  /** The same is said of every site. */
  public static Sites of(Site all) {
    return new Sites(all, Map.of());
  }

  /** What is said of one of them alone; nothing for cards of which no site is named. */
  public Site alone(@Nullable SiteName name) {
    return name == null ? Site.UNKNOWN : named.getOrDefault(name, Site.UNKNOWN);
  }

  /** What holds there. */
  public Site at(@Nullable SiteName name) {
    return alone(name).or(all);
  }

  /** The same, of the sites of a fleet only. */
  public Sites within(Fleet fleet) {
    var there = new TreeMap<SiteName, Site>(named);
    there.keySet().retainAll(fleet.siteNames());
    return new Sites(all, there);
  }

  /** The same without a price of power anywhere. */
  public Sites withoutPowerPrices() {
    var without = new TreeMap<SiteName, Site>();
    named.forEach((name, site) -> without.put(name, site.withoutPowerPrice()));
    return new Sites(all.withoutPowerPrice(), without);
  }
}
