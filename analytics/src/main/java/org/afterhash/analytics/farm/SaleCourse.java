package org.afterhash.analytics.farm;

/** What a sale over some months makes of today's price. */
public interface SaleCourse {
  /**
   * Mean discounted price over the sale against today's price, by draw; not to be changed.
   *
   * @param segment of the market
   * @param large whether the cards have the memory from which a card is large
   */
  double[] factor(int segment, boolean large);

  /** What a dollar over the sale is worth today, by draw; not to be changed. */
  double[] worthLater(int segment, boolean large);
}
