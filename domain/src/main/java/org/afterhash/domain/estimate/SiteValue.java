package org.afterhash.domain.estimate;

import java.util.Map;
import org.afterhash.domain.Require;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.fleet.SiteName;
import org.jspecify.annotations.Nullable;

/**
 * What the cards of one site bring on that site's terms.
 *
 * @param name null for cards of which no site is named
 * @param place what its owner says of it or of all sites
 * @param gpus number of cards
 * @param powerPrice what is paid for power, USD/kWh; the median where nobody said it
 * @param powerStated whether its owner said so
 * @param best number of cards by the action that is best for them
 * @param resale what buyers would pay for the cards, before any cost of selling, USD
 * @param recoverable what the best actions bring, USD
 */
public record SiteValue(
    @Nullable SiteName name,
    Site place,
    long gpus,
    double powerPrice,
    boolean powerStated,
    Map<Outcome, Long> best,
    Distribution resale,
    Distribution recoverable) {

  public SiteValue {
    Require.that(gpus > 0, "A site without a card");
    best = Map.copyOf(best);
  }
}
