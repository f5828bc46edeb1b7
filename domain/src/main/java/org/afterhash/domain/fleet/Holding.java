package org.afterhash.domain.fleet;

import org.afterhash.domain.Require;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.source.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A number of like cards, bought alike.
 *
 * @param count at least one
 * @param purchased when they were bought; null where the owner did not say
 * @param pricePaid per card; null where the owner did not say
 * @param site where they run; null where the owner named none
 */
public record Holding(
    GpuModelId model,
    int count,
    Condition condition,
    @Nullable PartialDate purchased,
    @Nullable Money pricePaid,
    @Nullable SiteName site) {

  /** Cards of which no site is named. */
  public Holding(
      GpuModelId model,
      int count,
      Condition condition,
      @Nullable PartialDate purchased,
      @Nullable Money pricePaid) {
    this(model, count, condition, purchased, pricePaid, null);
  }

  public Holding {
    Require.that(count >= 1, () -> model + ": count is " + count);
    Require.that(
        pricePaid == null || pricePaid.amount().signum() >= 0,
        () -> model + ": price paid below 0");
  }

  /** As many cards that are alike. */
  public Holding withCount(int other) {
    return new Holding(model, other, condition, purchased, pricePaid, site);
  }
}
