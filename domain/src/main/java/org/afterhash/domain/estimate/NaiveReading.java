package org.afterhash.domain.estimate;

import org.afterhash.domain.method.Methodology;

/**
 * What two statements give when they are multiplied: a spend, and the part of the cards that could
 * do other work. It supposes that those cards cost the average price and are worth it still; both
 * are false. No model stands behind it, and it has no date.
 *
 * @param low with the lowest part stated, USD
 * @param middle half way between, USD
 * @param high with the highest part stated, USD
 */
public record NaiveReading(double low, double middle, double high) {
  /** As addresses write it. */
  public static final String ID = "naive";

  public static NaiveReading of(Methodology methodology) {
    double spend = methodology.parameter("naive.spend").p50();
    double low = spend * methodology.parameter("naive.share-low").p50();
    double high = spend * methodology.parameter("naive.share-high").p50();
    return new NaiveReading(low, (low + high) / 2, high);
  }
}
