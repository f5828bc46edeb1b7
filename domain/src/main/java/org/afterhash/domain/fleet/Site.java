package org.afterhash.domain.fleet;

import org.afterhash.domain.Require;
import org.jspecify.annotations.Nullable;

/**
 * What an owner says of a place where cards run. What the owner did not say is null.
 *
 * @param powerPrice USD/kWh
 * @param uplinkMbps Mbit/s
 * @param lanesPerGpu PCIe lanes that reach each card
 * @param ramGbPerGpu GB of main memory for each card
 * @param coresPerGpu physical cores for each card
 * @param diskGbPerGpu GB of disk for each card
 * @param spareKw that the running cards there may draw together, kW
 */
public record Site(
    Kind kind,
    @Nullable Double powerPrice,
    @Nullable Integer uplinkMbps,
    @Nullable Integer lanesPerGpu,
    @Nullable Double ramGbPerGpu,
    @Nullable Double coresPerGpu,
    @Nullable Double diskGbPerGpu,
    @Nullable Double spareKw) {

  /** A site of which nothing is said. */
  public static final Site UNKNOWN =
      new Site(Kind.UNKNOWN, null, null, null, null, null, null, null);

  /** What sort of building it is. */
  public enum Kind {
    HOME,
    WAREHOUSE,
    DATACENTRE,
    COLO,
    UNKNOWN
  }

  /** One whose power is not known to be short. */
  public Site(
      Kind kind,
      @Nullable Double powerPrice,
      @Nullable Integer uplinkMbps,
      @Nullable Integer lanesPerGpu,
      @Nullable Double ramGbPerGpu,
      @Nullable Double coresPerGpu,
      @Nullable Double diskGbPerGpu) {
    this(kind, powerPrice, uplinkMbps, lanesPerGpu, ramGbPerGpu, coresPerGpu, diskGbPerGpu, null);
  }

  public Site {
    if (powerPrice != null) {
      Require.within(powerPrice, 0, 2, "A site's power price in USD/kWh");
    }
    Require.that(uplinkMbps == null || uplinkMbps > 0, "A site's uplink is not positive");
    Require.that(
        lanesPerGpu == null || (lanesPerGpu >= 1 && lanesPerGpu <= 16),
        "A site's lanes per GPU are outside 1 to 16");
    Require.that(ramGbPerGpu == null || ramGbPerGpu >= 0, "A site's memory is below 0");
    Require.that(coresPerGpu == null || coresPerGpu >= 0, "A site's cores are below 0");
    Require.that(diskGbPerGpu == null || diskGbPerGpu >= 0, "A site's disk is below 0");
    Require.that(spareKw == null || spareKw >= 0, "A site's power is below 0");
  }

  /** Whether it is one, or racks in one. */
  public boolean isInDataCentre() {
    return kind == Kind.DATACENTRE || kind == Kind.COLO;
  }

  /** The same; what is not said of it is as it is elsewhere. */
  public Site or(Site elsewhere) {
    return new Site(
        kind == Kind.UNKNOWN ? elsewhere.kind : kind,
        powerPrice == null ? elsewhere.powerPrice : powerPrice,
        uplinkMbps == null ? elsewhere.uplinkMbps : uplinkMbps,
        lanesPerGpu == null ? elsewhere.lanesPerGpu : lanesPerGpu,
        ramGbPerGpu == null ? elsewhere.ramGbPerGpu : ramGbPerGpu,
        coresPerGpu == null ? elsewhere.coresPerGpu : coresPerGpu,
        diskGbPerGpu == null ? elsewhere.diskGbPerGpu : diskGbPerGpu,
        spareKw == null ? elsewhere.spareKw : spareKw);
  }

  /** The same without a price of power. */
  public Site withoutPowerPrice() {
    return new Site(
        kind, null, uplinkMbps, lanesPerGpu, ramGbPerGpu, coresPerGpu, diskGbPerGpu, spareKw);
  }
}
