package org.afterhash.domain.market;

import java.time.YearMonth;
import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.source.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * A coin's network in a month.
 *
 * @param coin ticker, such as {@code ETH}
 * @param meanHashrateThs mean hashrate, TH/s; null where not found
 * @param meanPriceUsd mean price, USD; null where not found
 */
public record NetworkMonth(
    String coin,
    YearMonth month,
    @Nullable Double meanHashrateThs,
    @Nullable Double meanPriceUsd,
    List<SourceKey> sources) {

  public NetworkMonth {
    Require.text(coin, "A network month's coin");
    Require.that(
        meanHashrateThs == null || meanHashrateThs >= 0, coin + " " + month + ": hashrate below 0");
    Require.that(meanPriceUsd == null || meanPriceUsd > 0, coin + " " + month + ": price not > 0");
    sources = List.copyOf(sources);
  }
}
