package org.afterhash.analytics.resale;

import java.time.YearMonth;
import java.util.List;
import org.afterhash.domain.estimate.FleetValuation.PriceEvidence;
import org.afterhash.domain.method.Methodology;

/** Says what a price rests on, and when that is thin (docs/method.md §5). */
final class EvidenceRule {
  private final double leastOffers;
  private final YearMonth oldest;

  EvidenceRule(Methodology methodology, YearMonth month) {
    leastOffers = methodology.parameter("resale.thin-offers").p50();
    oldest = month.minusMonths((int) methodology.parameter("resale.thin-age").p50());
  }

  /**
   * @param observations of one model, by month; one at least
   */
  PriceEvidence of(List<Observation> observations) {
    List<Observation> recent =
        observations.stream().filter(o -> o.unitedStates() && o.month().isAfter(oldest)).toList();
    return new PriceEvidence(
        observations.size(),
        offers(observations),
        (int) observations.stream().map(Observation::source).distinct().count(),
        observations.get(observations.size() - 1).month(),
        offers(recent) < leastOffers);
  }

  private static int offers(List<Observation> observations) {
    int offers = 0;
    for (Observation observation : observations) {
      Integer stated = observation.offers();
      offers += stated == null ? 1 : stated;
    }
    return offers;
  }
}
