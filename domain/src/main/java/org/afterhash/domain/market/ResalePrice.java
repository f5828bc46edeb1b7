package org.afterhash.domain.market;

import org.afterhash.domain.Require;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.source.Confidence;
import org.afterhash.domain.source.PartialDate;
import org.afterhash.domain.source.Source.Redistribution;
import org.afterhash.domain.source.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * What one card of a model was sold or offered for.
 *
 * @param price per card
 * @param condition as the source says: {@code new}, {@code used}, {@code mixed_mostly_used}, ...
 * @param kind kind of price: {@code sold_mean}, {@code ask_median}, {@code ask_low3}, ...
 * @param market where, such as {@code eBay US}
 * @param count how many sales or offers stand behind it; null where not stated
 * @param low lower quartile or lowest, in the price's currency; null where not stated
 * @param high upper quartile or highest, in the price's currency; null where not stated
 * @param rights whether the row is the source's own figure or our panel of it
 * @param note caveat; may be empty
 */
public record ResalePrice(
    GpuModelId model,
    PartialDate date,
    Money price,
    String condition,
    String kind,
    String market,
    @Nullable Integer count,
    @Nullable Double low,
    @Nullable Double high,
    SourceKey source,
    Redistribution rights,
    Confidence confidence,
    String note) {

  public ResalePrice {
    Require.that(price.amount().signum() > 0, model + " " + date + ": price not positive");
    Require.text(condition, model + " " + date + ": condition");
    Require.text(kind, model + " " + date + ": kind of price");
    Require.text(market, model + " " + date + ": market");
    Require.that(count == null || count >= 1, model + " " + date + ": count below 1");
    Require.that(
        low == null || high == null || low <= high, model + " " + date + ": low above high");
  }
}
