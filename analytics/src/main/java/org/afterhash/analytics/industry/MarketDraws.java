package org.afterhash.analytics.industry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.domain.result.NotFoundException;

/**
 * The market in which a single owner acts, as the draws of the industry's estimate have it: the
 * coordinates of what is uncertain and the rents that follow (docs/method.md §21). What a fleet is
 * worth in a draw is so stated in the same world as what all fleets are worth.
 */
public final class MarketDraws {
  private final long seed;
  private final int draws;
  private final Map<String, double[]> coordinates = new TreeMap<>();
  private final Map<Tier, double[]> rents;

  /**
   * @param ids parameters, in the order of their coordinates
   * @param coordinates strictly between 0 and 1, by parameter, then draw
   * @param rents list rate of an RTX 3090 at which the market clears, USD per hour by draw, for
   *     each tier
   */
  public MarketDraws(
      long seed, List<String> ids, double[][] coordinates, Map<Tier, double[]> rents) {
    this.seed = seed;
    this.draws = coordinates[0].length;
    for (int p = 0; p < ids.size(); p++) {
      this.coordinates.put(ids.get(p), coordinates[p]);
    }
    this.rents = new EnumMap<>(rents);
  }

  public long seed() {
    return seed;
  }

  /** Number of draws. */
  public int draws() {
    return draws;
  }

  /** Whether the industry's estimate draws this parameter. */
  public boolean has(String id) {
    return coordinates.containsKey(id);
  }

  /** Coordinates of a parameter by draw; not to be changed. */
  public double[] coordinates(String id) {
    double[] found = coordinates.get(id);
    if (found == null) {
      throw new NotFoundException("drawn parameter", id);
    }
    return found;
  }

  /** List rate of an RTX 3090 for work of this tier, USD per hour by draw; not to be changed. */
  public double[] rent(Tier tier) {
    return rents.getOrDefault(tier, new double[0]);
  }
}
