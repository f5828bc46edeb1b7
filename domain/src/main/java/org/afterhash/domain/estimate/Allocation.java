package org.afterhash.domain.estimate;

import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.gpu.GpuModelId;
import org.jspecify.annotations.Nullable;

/**
 * What to do with how many cards of each group when capital, power or uplink are short.
 *
 * @param parts by site, then group, in the order of the names; those of a group add up to its cards
 * @param value what that brings, USD
 * @param unlimited what the same would bring in the mean if nothing were short, USD
 * @param resources what is limited
 */
public record Allocation(
    List<Part> parts, Distribution value, double unlimited, List<Resource> resources) {

  /**
   * Cards of one group with which the same is done.
   *
   * @param site where they stand; null where none is named
   * @param cards of them; not a whole number where a group is divided
   * @param work stable name of the kind of work for which they are rented out; null otherwise
   * @param value mean of what they bring together, USD
   */
  public record Part(
      @Nullable SiteName site,
      GpuModelId model,
      Condition condition,
      Outcome outcome,
      @Nullable String work,
      double cards,
      double value) {
    public Part {
      Require.that(cards > 0, model + ": no card in a part of an allocation");
    }
  }

  /**
   * Something of which there is not enough, or might not be.
   *
   * @param id stable name
   * @param site of which there is so much there; null where it is for all sites together
   * @param label in words
   * @param unit of the amounts
   * @param available how much there is
   * @param used how much of it is used
   * @param oneMore what one unit more would bring, mean, USD; 0 where there is enough
   */
  public record Resource(
      String id,
      @Nullable SiteName site,
      String label,
      String unit,
      double available,
      double used,
      double oneMore) {
    public Resource {
      Require.that(oneMore >= 0 && used >= 0, id + ": worth or use below 0");
    }
  }

  public Allocation {
    parts = List.copyOf(parts);
    resources = List.copyOf(resources);
  }
}
