package org.afterhash.analytics.fleet;

import java.util.Arrays;
import org.afterhash.analytics.random.Ranks;
import org.afterhash.domain.estimate.Distribution;
import org.jspecify.annotations.Nullable;

/** An amount of USD per card, in each draw and, where asked for, in summary. */
final class CardDraws {
  private final double[] usd;
  private volatile @Nullable Distribution distribution;

  /**
   * @param usd by draw; not changed afterwards
   */
  CardDraws(double[] usd) {
    this.usd = usd;
  }

  /** The same amount in every draw. */
  static CardDraws same(double amount, int draws) {
    var each = new double[draws];
    Arrays.fill(each, amount);
    var same = new CardDraws(each);
    same.distribution = new Distribution(amount, amount, amount, amount, amount, amount, "USD");
    return same;
  }

  Distribution distribution() {
    Distribution known = distribution;
    if (known == null) {
      known = new Ranks(usd).distribution("USD");
      distribution = known;
    }
    return known;
  }

  /** Adds {@code count} cards to a sum by draw. */
  void addTo(double[] sum, double count) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += count * usd[i];
    }
  }
}
