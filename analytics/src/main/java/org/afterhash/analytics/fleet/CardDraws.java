package org.afterhash.analytics.fleet;

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
