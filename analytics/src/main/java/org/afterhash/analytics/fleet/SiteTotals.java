package org.afterhash.analytics.fleet;

import java.util.EnumMap;
import java.util.Map;
import org.afterhash.analytics.random.Weights;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.SiteValue;
import org.afterhash.domain.fleet.SiteName;
import org.jspecify.annotations.Nullable;

/** Sums over the holdings of one site, draw by draw. */
final class SiteTotals {
  private final double[] resale;
  private final double[] recoverable;
  private final Map<Outcome, Long> best = new EnumMap<>(Outcome.class);

  SiteTotals(int draws) {
    resale = new double[draws];
    recoverable = new double[draws];
  }

  void add(int count, CardActions.CardValue worth) {
    worth.resale().addTo(resale, count);
    worth.best().addTo(recoverable, count);
    best.merge(worth.decision().best(), (long) count, Long::sum);
  }

  SiteValue of(FleetOwner.OwnedSite site, FleetQuestion question) {
    @Nullable SiteName name = site.name().orElse(null);
    Weights weights = Weights.equal(recoverable.length);
    return new SiteValue(
        name,
        site.place(),
        site.counts().cards(),
        site.business().powerPrice(),
        question.powerPrice(name) != null,
        best,
        weights.distribution(resale, "USD"),
        weights.distribution(recoverable, "USD"));
  }
}
