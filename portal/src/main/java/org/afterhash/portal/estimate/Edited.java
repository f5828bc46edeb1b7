package org.afterhash.portal.estimate;

import java.time.YearMonth;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.estimate.Edition;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.afterhash.ingest.fleet.FleetReader;

/**
 * The market as an edition knows it.
 *
 * @param resale second-hand prices at the default valuation date
 */
public record Edited(
    Edition edition, Methodology method, MarketSnapshot market, ResaleIndex resale) {

  /** Default valuation date: the last month on which the resale index can stand. */
  public YearMonth valuedAt() {
    return resale.month();
  }

  /** Reads fleet files of the cards that are known, bought by then. */
  public FleetReader reader() {
    return new FleetReader(market.catalogue(), YearMonth.from(market.vintage().date()));
  }
}
