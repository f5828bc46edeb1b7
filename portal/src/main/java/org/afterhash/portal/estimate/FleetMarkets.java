package org.afterhash.portal.estimate;

import io.vertx.core.Future;
import java.time.YearMonth;
import java.util.function.Function;
import org.afterhash.analytics.fleet.FleetValuer;
import org.afterhash.analytics.fleet.SmallFleets;
import org.afterhash.analytics.industry.IndustryEstimator;
import org.afterhash.analytics.industry.MarketDraws;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.method.Methodology;
import org.afterhash.portal.web.Kept;
import org.afterhash.portal.web.Workers;

/** The markets that fleets' owners act in: made once for all fleets that ask for the same. */
final class FleetMarkets {
  private final Function<Edited, Future<IndustryEstimator>> estimators;
  private final Workers workers;
  private final Kept<Key, MarketDraws> draws = new Kept<>(8);
  private final Kept<Key, FleetValuer> valuers = new Kept<>(8);
  private final Kept<String, SmallFleets> small = new Kept<>(2);
  private final Kept<String, ResaleIndex> indices = new Kept<>(8);

  private record Key(String edition, Question market) {
    static Key of(Edited edited, Question market) {
      return new Key(edited.edition().id(), market);
    }
  }

  FleetMarkets(Function<Edited, Future<IndustryEstimator>> estimators, Workers workers) {
    this.estimators = estimators;
    this.workers = workers;
  }

  /** Values fleets in the market that the terms name. */
  Future<FleetValuer> valuer(Edited edited, FleetTerms terms) {
    return valuers.get(
        Key.of(edited, terms.market()),
        () ->
            in(
                edited,
                terms,
                (method, index, drawn) -> new FleetValuer(method, edited.market(), index, drawn)));
  }

  /** Values very many fleets of few cards, whose owners say nothing else. */
  Future<SmallFleets> small(Edited edited) {
    return small.get(
        edited.edition().id(),
        () ->
            valuer(edited, FleetTerms.nothing(edited))
                .compose(valuer -> workers.run(valuer::small)));
  }

  /** Works something out in a market. */
  interface Working<T> {
    T in(Methodology method, ResaleIndex index, MarketDraws draws);
  }

  /** Works something out in the market that the terms name. */
  <T> Future<T> in(Edited edited, FleetTerms terms, Working<T> working) {
    Question market = terms.market();
    Methodology shocked = edited.method().under(market.scenario().shocks());
    return resale(edited, market.valuationDate())
        .compose(
            index ->
                draws(edited, market)
                    .compose(drawn -> workers.run(() -> working.in(shocked, index, drawn))));
  }

  private Future<ResaleIndex> resale(Edited edited, YearMonth month) {
    return month.equals(edited.valuedAt())
        ? Future.succeededFuture(edited.resale())
        : indices.get(
            edited.edition().id() + " " + month,
            () -> workers.run(() -> ResaleIndex.at(edited.method(), edited.market(), month)));
  }

  private Future<MarketDraws> draws(Edited edited, Question market) {
    return draws.get(
        Key.of(edited, market),
        () ->
            estimators
                .apply(edited)
                .compose(estimator -> workers.run(() -> estimator.market(market))));
  }
}
