package org.afterhash.domain.estimate;

import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.gpu.GpuModelId;

/**
 * How to sell everything, month by month, so that it brings most in the mean.
 *
 * @param months within which all has to be sold
 * @param groups by model, in the order of their names; cards that are scrap or have no price are
 *     left out
 * @param value today's worth of what the plan leaves, USD
 * @param atOnce today's worth of what selling all within a month leaves, USD
 * @param gain {@code value} less {@code atOnce} in the same outcome, USD
 * @param left what is left of today's price, for this fleet and larger ones, faster and slower
 */
public record SalePlan(
    int months,
    List<Group> groups,
    Distribution value,
    Distribution atOnce,
    Distribution gain,
    List<Left> left) {

  /**
   * All cards of a model.
   *
   * @param cards one at least
   * @param monthly cards to sell in each month, the first first; adds up to the cards
   * @param value today's worth of what that leaves for all of them, USD
   * @param gain the same less what selling them within a month leaves, USD
   * @param waiting what beginning a week later costs for all of them, USD a week; below 0 where it
   *     gains
   */
  public record Group(
      GpuModelId model,
      long cards,
      List<Double> monthly,
      Distribution value,
      Distribution gain,
      Distribution waiting) {
    public Group {
      monthly = List.copyOf(monthly);
      Require.that(cards >= 1, model + ": no card to sell");
    }

    /** The month in which the last card of it is sold, from 1. */
    public int lastMonth() {
      int last = 1;
      for (int m = 0; m < monthly.size(); m++) {
        last = monthly.get(m) >= 0.5 ? m + 1 : last;
      }
      return last;
    }
  }

  /**
   * Mean price received in an even sale against today's price, time and own pressure counted, costs
   * not.
   *
   * @param times how many times the cards of this fleet are sold
   * @param months over which
   * @param part unit 1
   */
  public record Left(int times, int months, Distribution part) {}

  public SalePlan {
    groups = List.copyOf(groups);
    left = List.copyOf(left);
    Require.that(months >= 1, "A plan of no month");
  }
}
