package org.afterhash.domain.estimate;

import java.util.List;
import org.afterhash.domain.gpu.GpuModelId;

/**
 * The spend from other sides.
 *
 * @param lifeWithBitpro spend over Ethereum's life if Bitpro's statement were evidence, USD
 * @param boomWithBitpro the same from 2020-11 to 2022-04
 * @param byYear from 2015 on
 * @param byClass largest first
 */
public record SpendBreakdown(
    Distribution lifeWithBitpro,
    Distribution boomWithBitpro,
    List<OfYear> byYear,
    List<OfClass> byClass) {

  /**
   * What was spent on the cards bought in one year.
   *
   * @param spend USD
   */
  public record OfYear(int year, Distribution spend) {}

  /**
   * What was spent on one model, as if the mix of the Merge had been bought all along.
   *
   * @param label the model's name
   * @param spend USD
   * @param perCard USD for each card bought
   */
  public record OfClass(GpuModelId model, String label, Distribution spend, Distribution perCard) {}

  public SpendBreakdown {
    byYear = List.copyOf(byYear);
    byClass = List.copyOf(byClass);
  }
}
