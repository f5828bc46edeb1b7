package org.afterhash.analytics.fleet;

import org.afterhash.analytics.random.Weights;
import org.afterhash.domain.estimate.Distribution;

/** An amount of USD per card, in each draw and in summary. */
final class CardDraws {
  private final double[] usd;
  private final Distribution distribution;

  /**
   * @param usd by draw; not changed afterwards
   */
  CardDraws(double[] usd) {
    this.usd = usd;
    this.distribution = Weights.equal(usd.length).distribution(usd, "USD");
  }

  Distribution distribution() {
    return distribution;
  }

  /** Adds {@code count} cards to a sum by draw. */
  void addTo(double[] sum, int count) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += count * usd[i];
    }
  }
}
