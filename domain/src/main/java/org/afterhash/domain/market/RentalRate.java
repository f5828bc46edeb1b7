package org.afterhash.domain.market;

import org.afterhash.domain.Require;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.source.Confidence;
import org.afterhash.domain.source.PartialDate;
import org.afterhash.domain.source.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * What a renter pays for a card; what its host keeps is less.
 *
 * @param usdPerHour USD per GPU-hour
 * @param kind {@code on-demand}, {@code marketplace}, {@code spot}, ...
 * @param statistic {@code list}, {@code cheapest_offer}, ...
 * @param count offers behind it, or cards on offer; null where not stated
 * @param note caveat; may be empty
 */
public record RentalRate(
    String provider,
    GpuModelId model,
    PartialDate date,
    double usdPerHour,
    String kind,
    String statistic,
    @Nullable Integer count,
    SourceKey source,
    Confidence confidence,
    String note) {

  public RentalRate {
    Require.text(provider, "A rental rate's provider");
    Require.that(usdPerHour > 0, provider + " " + model + " " + date + ": rate not positive");
    Require.text(kind, provider + " " + model + " " + date + ": kind");
    Require.text(statistic, provider + " " + model + " " + date + ": statistic");
    Require.that(count == null || count >= 0, provider + " " + model + ": count below 0");
  }
}
