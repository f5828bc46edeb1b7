package org.afterhash.domain.market;

import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.source.Confidence;
import org.afterhash.domain.source.PartialDate;
import org.afterhash.domain.source.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * What a card does and earns when it mines another coin.
 *
 * @param coin ticker, such as {@code ETC}; empty where the algorithm alone was measured
 * @param hashrate in {@code unit}
 * @param powerW watts while mining; null where not stated
 * @param usdPerDay gross revenue, USD a day, before power; null where not stated
 * @param note caveat; may be empty
 */
public record CoinYield(
    GpuModelId model,
    String coin,
    String algorithm,
    double hashrate,
    String unit,
    @Nullable Double powerW,
    @Nullable Double usdPerDay,
    PartialDate date,
    List<SourceKey> sources,
    Confidence confidence,
    String note) {

  public CoinYield {
    Require.text(algorithm, model + ": algorithm");
    Require.that(hashrate > 0, model + " " + algorithm + ": hashrate not positive");
    Require.text(unit, model + " " + algorithm + ": unit of the hashrate");
    Require.that(powerW == null || powerW > 0, model + " " + algorithm + ": power not positive");
    Require.that(
        usdPerDay == null || usdPerDay >= 0, model + " " + algorithm + ": revenue below 0");
    sources = List.copyOf(sources);
  }
}
