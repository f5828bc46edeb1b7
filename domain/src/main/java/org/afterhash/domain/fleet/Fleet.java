package org.afterhash.domain.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody owns.
 *
 * @param holdings in the order of the file they were read from
 */
public record Fleet(List<Holding> holdings) {

  public Fleet {
    holdings = List.copyOf(holdings);
  }

  /** Number of cards. */
  public long gpus() {
    return holdings.stream().mapToLong(Holding::count).sum();
  }

  /**
   * The sites that it is spread over, in the order of their names; an empty one first where some
   * cards have none.
   */
  public List<Optional<SiteName>> sites() {
    return holdings.stream()
        .map(holding -> Optional.ofNullable(holding.site()))
        .distinct()
        .sorted(Comparator.comparing(name -> name.map(SiteName::value).orElse("")))
        .toList();
  }

  /** The sites that it names, in their order. */
  public List<SiteName> siteNames() {
    return sites().stream().flatMap(Optional::stream).toList();
  }

  /** Whether it names any site. */
  public boolean hasSites() {
    return holdings.stream().anyMatch(holding -> holding.site() != null);
  }

  /** What of it stands at a site. */
  public Fleet at(Optional<SiteName> site) {
    return new Fleet(
        holdings.stream()
            .filter(holding -> Objects.equals(holding.site(), site.orElse(null)))
            .toList());
  }

  /**
   * What differs in a later fleet: first what this one has, then what is new, in their order.
   * Prices are alike when they are written alike, as those of stored fleets are.
   */
  public List<FleetChange> changesTo(Fleet later) {
    Map<Holding, Long> before = counts();
    Map<Holding, Long> after = later.counts();
    var changes = new ArrayList<FleetChange>();
    before.forEach((like, count) -> add(changes, like, count, after.getOrDefault(like, 0L)));
    after.forEach(
        (like, count) -> {
          if (!before.containsKey(like)) {
            add(changes, like, 0, count);
          }
        });
    return changes;
  }

  private static void add(List<FleetChange> changes, Holding like, long before, long after) {
    if (before != after) {
      changes.add(
          new FleetChange(
              like.model(),
              like.condition(),
              like.purchased(),
              like.pricePaid(),
              like.site(),
              before,
              after));
    }
  }

  /** Cards by what makes them alike: a holding of one. */
  private Map<Holding, Long> counts() {
    var counts = new LinkedHashMap<Holding, Long>();
    for (Holding h : holdings) {
      counts.merge(h.withCount(1), (long) h.count(), Long::sum);
    }
    return counts;
  }
}
