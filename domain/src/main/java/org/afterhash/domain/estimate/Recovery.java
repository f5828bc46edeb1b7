package org.afterhash.domain.estimate;

import java.time.YearMonth;
import java.util.List;

/**
 * What miners have recovered and can still recover with the cards that they had at the Merge.
 *
 * @param valuedAt the valuation date
 * @param value recovered before the valuation date and recoverable from then on, USD; what is to
 *     come is discounted to the valuation date, what came before is not compounded
 * @param share {@code value} of the spend over Ethereum's life, unit 1
 * @param soldBefore part of {@code value} received before the valuation date, USD
 * @param cardsAtMerge cards in miners' hands at the Merge
 * @param cardsHeld cards in miners' hands at the valuation date
 * @param byOutcome one for each outcome, in the order of their declaration
 * @param waterfall from the spend over Ethereum's life to {@code value}; in each draw the steps add
 *     up, and so do their means
 * @param byClass one for each model that mined, those that bring most first; they add up
 * @param rental what miners can offer for rent against what is asked for, least demanding work
 *     first
 */
public record Recovery(
    YearMonth valuedAt,
    Distribution value,
    Distribution share,
    Distribution soldBefore,
    Distribution cardsAtMerge,
    Distribution cardsHeld,
    List<ByOutcome> byOutcome,
    List<WaterfallStep> waterfall,
    List<ClassRecovery> byClass,
    List<RentalTier> rental) {

  /**
   * What one outcome brings, before and after the valuation date.
   *
   * @param value USD
   * @param cards number of cards
   */
  public record ByOutcome(Outcome outcome, Distribution value, Distribution cards) {}

  public Recovery {
    byOutcome = List.copyOf(byOutcome);
    waterfall = List.copyOf(waterfall);
    byClass = List.copyOf(byClass);
    rental = List.copyOf(rental);
  }
}
