package org.afterhash.analytics.resale;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.market.ResalePrice;
import org.afterhash.domain.source.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * A price of a used card in USD.
 *
 * @param logUsd natural logarithm of USD per card
 * @param offers sales or offers behind it; null where not stated
 * @param unitedStates whether it was observed there
 */
record Observation(
    GpuModelId model,
    YearMonth month,
    PriceKind kind,
    SourceKey source,
    double logUsd,
    @Nullable Integer offers,
    boolean unitedStates) {

  private static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::month)
          .thenComparing(Observation::model)
          .thenComparing(Observation::kind)
          .thenComparing(Observation::source)
          .thenComparingDouble(Observation::logUsd);

  /**
   * The used prices from {@code first} to {@code last}, both included, by month, model, kind and
   * source. Prices in a currency without a rate for their month are left out.
   */
  static List<Observation> between(MarketSnapshot market, YearMonth first, YearMonth last) {
    var observations = new ArrayList<Observation>();
    for (ResalePrice price : market.resale()) {
      YearMonth month = price.date().month();
      Optional<PriceKind> kind = PriceKind.of(price);
      OptionalDouble usd = market.fx().toUsd(price.price(), month);
      if (kind.isPresent()
          && usd.isPresent()
          && !month.isBefore(first)
          && !month.isAfter(last)
          && market.catalogue().find(price.model()).isPresent()) {
        observations.add(
            new Observation(
                price.model(),
                month,
                kind.get(),
                price.source(),
                StrictMath.log(usd.getAsDouble()),
                price.count(),
                PriceKind.isUnitedStates(price)));
      }
    }
    observations.sort(ORDER);
    return observations;
  }
}
