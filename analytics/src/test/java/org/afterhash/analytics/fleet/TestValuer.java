package org.afterhash.analytics.fleet;

import java.time.YearMonth;
import org.afterhash.analytics.TestDraws;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;

/** Values fleets in the shipped market at June 2026, at rents as they are listed. */
final class TestValuer {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);

  private TestValuer() {}

  static FleetValuer shipped(int draws) {
    Methodology methodology = TestMethodology.shipped();
    MarketSnapshot market = TestMarket.shipped();
    return new FleetValuer(
        methodology,
        market,
        ResaleIndex.at(methodology, market, JUNE),
        TestDraws.atListRates(methodology, JUNE, draws, 1));
  }
}
