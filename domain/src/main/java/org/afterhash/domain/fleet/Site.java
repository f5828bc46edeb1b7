package org.afterhash.domain.fleet;

import org.afterhash.domain.Require;
import org.jspecify.annotations.Nullable;

/**
 * A place where cards run. What the owner did not say is null.
 *
 * @param id the owner's name for it
 * @param powerPrice USD/kWh
 * @param uplinkMbps Mbit/s
 * @param lanesPerGpu PCIe lanes that reach each card
 * @param ramGbPerGpu GB of main memory for each card
 * @param coresPerGpu physical cores for each card
 */
public record Site(
    String id,
    Kind kind,
    @Nullable Double powerPrice,
    @Nullable Integer uplinkMbps,
    @Nullable Integer lanesPerGpu,
    @Nullable Double ramGbPerGpu,
    @Nullable Double coresPerGpu) {

  /** A site of which nothing is said. */
  public static final Site UNKNOWN = new Site("site", Kind.UNKNOWN, null, null, null, null, null);

  /** What sort of building it is. */
  public enum Kind {
    HOME,
    WAREHOUSE,
    DATACENTRE,
    COLO,
    UNKNOWN
  }

  public Site {
    Require.text(id, "A site's id");
    if (powerPrice != null) {
      Require.within(powerPrice, 0, 2, "Site " + id + ": power price in USD/kWh");
    }
    Require.that(uplinkMbps == null || uplinkMbps > 0, "Site " + id + ": uplink not positive");
    Require.that(
        lanesPerGpu == null || (lanesPerGpu >= 1 && lanesPerGpu <= 16),
        "Site " + id + ": lanes per GPU outside 1 to 16");
    Require.that(ramGbPerGpu == null || ramGbPerGpu >= 0, "Site " + id + ": memory below 0");
    Require.that(coresPerGpu == null || coresPerGpu >= 0, "Site " + id + ": cores below 0");
  }
}
