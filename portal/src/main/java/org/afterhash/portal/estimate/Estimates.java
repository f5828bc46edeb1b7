package org.afterhash.portal.estimate;

import io.vertx.core.Future;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.afterhash.analytics.Formulas;
import org.afterhash.analytics.fleet.FleetValuer;
import org.afterhash.analytics.fleet.MustBeTrue;
import org.afterhash.analytics.fleet.Paired;
import org.afterhash.analytics.fleet.Peers;
import org.afterhash.analytics.fleet.SmallFleets;
import org.afterhash.analytics.industry.IndustryEstimator;
import org.afterhash.analytics.resale.MemoryIndex;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.estimate.Edition;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.Requirement;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.market.Vintage;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.portal.web.BadRequestException;
import org.afterhash.portal.web.Formats;
import org.afterhash.portal.web.Kept;
import org.afterhash.portal.web.Workers;
import org.afterhash.sql.DatabaseException;
import org.afterhash.sql.EstimateStore;
import org.afterhash.sql.MarketStore;

/**
 * Estimates by key. The market is read once per vintage and an estimate made once per key, on one
 * node of all that share a database; those who ask meanwhile wait for the same.
 */
public final class Estimates {
  /** Most different lots of a fleet that is valued. */
  static final int MOST_LOTS = 10_000;

  /** Draws of a published estimate. */
  public static final int DRAWS = 1 << 14;

  /** Draws of an answer to what a reader takes to be known. */
  public static final int INTERACTIVE = 1 << 12;

  /** Draws of a fleet's valuation. */
  public static final int FLEET_DRAWS = 1 << 12;

  /** The scenario that published figures are of. */
  public static final String SCENARIO = "base";

  /** Seed of a published estimate. */
  public static final long SEED = 1;

  private final Methodology method;
  private final MarketStore store;
  private final EstimateStore results;
  private final Workers workers;
  private final Kept<Integer, Edited> editions = new Kept<>(4);
  private final Kept<IndustryKey, IndustryEstimate> industry = new Kept<>(64);
  private final Kept<String, IndustryEstimator> estimators = new Kept<>(4);
  private final Kept<String, List<MemoryIndex>> memory = new Kept<>(4);
  private final FleetMarkets fleetMarkets;

  private record IndustryKey(String edition, Question question) {}

  /**
   * @param results what any node has made
   */
  public Estimates(Methodology method, MarketStore store, EstimateStore results, Workers workers) {
    this.method = method;
    this.store = store;
    this.results = results;
    this.workers = workers;
    this.fleetMarkets = new FleetMarkets(this::estimator, workers);
  }

  /** The market at the newest vintage. */
  public Future<Edited> current() {
    return store.latest().compose(this::at);
  }

  /**
   * The market at an edition.
   *
   * @return failed with {@link NotFoundException} when there is no such edition
   */
  public Future<Edited> edition(String id) {
    return store.vintages().map(vintages -> find(vintages, id)).compose(this::at);
  }

  /** The market at the newest editions, newest first. */
  public Future<List<Edited>> newest(int most) {
    return store
        .vintages()
        .compose(
            vintages -> {
              List<Future<Edited>> editions =
                  vintages.stream()
                      .sorted(Comparator.comparing(Vintage::number).reversed())
                      .limit(most)
                      .map(this::at)
                      .toList();
              return Future.all(editions)
                  .map(done -> editions.stream().map(Future::result).toList());
            });
  }

  private Vintage find(List<Vintage> vintages, String id) {
    return vintages.stream()
        .filter(vintage -> new Edition(method.id(), vintage).id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("edition", id));
  }

  private Future<Edited> at(Vintage vintage) {
    return editions.get(
        vintage.number(),
        () -> store.snapshot(vintage).compose(market -> workers.run(() -> edited(market))));
  }

  private Edited edited(MarketSnapshot market) {
    YearMonth valuedAt = ResaleIndex.defaultMonth(method, market);
    return new Edited(
        new Edition(method.id(), market.vintage()),
        method,
        market,
        ResaleIndex.at(method, market, valuedAt));
  }

  /** What the industry spent and can recover, at the default valuation date. */
  public Future<IndustryEstimate> industry(Edited edited, long seed) {
    return industry(edited, edited.valuedAt(), seed);
  }

  /** The same at another valuation date. */
  public Future<IndustryEstimate> industry(Edited edited, YearMonth valuedAt, long seed) {
    return industry(edited, Question.base(valuedAt, DRAWS, seed));
  }

  /**
   * What the industry spent and can recover.
   *
   * @param question valued from {@link Question#MERGE} to the default valuation date
   */
  public Future<IndustryEstimate> industry(Edited edited, Question question) {
    return industry.get(
        new IndustryKey(edited.edition().id(), question), () -> stored(edited, question));
  }

  /** From the store or made now; without a database made all the same. */
  private Future<IndustryEstimate> stored(Edited edited, Question question) {
    EstimateStore.Key key = key(edited, question);
    return results
        .find(key)
        .compose(
            found ->
                found
                    .map(bytes -> workers.run(() -> EstimateJson.read(bytes)))
                    .orElseGet(() -> made(edited, question, key)))
        .recover(
            failure ->
                failure instanceof UncheckedIOException
                    ? madeAgain(edited, question, key)
                    : Future.failedFuture(failure))
        .recover(
            failure ->
                failure instanceof DatabaseException
                    ? estimator(edited)
                        .compose(estimator -> workers.run(() -> estimator.estimate(question)))
                    : Future.failedFuture(failure));
  }

  private Future<IndustryEstimate> made(Edited edited, Question question, EstimateStore.Key key) {
    return estimator(edited)
        .compose(
            estimator ->
                workers.run(
                    () ->
                        EstimateJson.read(
                            results.findOrMake(
                                key, () -> EstimateJson.write(estimator.estimate(question))))));
  }

  /** What is stored was written by another version. */
  private Future<IndustryEstimate> madeAgain(
      Edited edited, Question question, EstimateStore.Key key) {
    return estimator(edited)
        .compose(
            estimator ->
                workers.run(
                    () -> {
                      IndustryEstimate estimate = estimator.estimate(question);
                      results.replace(key, EstimateJson.write(estimate));
                      return estimate;
                    }));
  }

  /** What it depends on: parameters, facts, code, and the question. */
  static EstimateStore.Key key(Edited edited, Question question) {
    Edition edition = edited.edition();
    return new EstimateStore.Key(
        String.join("/", edition.methodology(), edition.vintage().hash(), Formulas.hash()),
        String.join(
            " ",
            question.scenario().id(),
            question.valuationDate().toString(),
            question.whatIf().values().toString(),
            String.valueOf(question.draws()),
            String.valueOf(question.seed())));
  }

  private Future<IndustryEstimator> estimator(Edited edited) {
    return estimators.get(
        edited.edition().id(),
        () -> workers.run(() -> new IndustryEstimator(method, edited.market())));
  }

  /** What used cards sold for, by memory and month. */
  public Future<List<MemoryIndex>> resaleByMemory(Edited edited) {
    return memory.get(
        edited.edition().id(), () -> workers.run(() -> MemoryIndex.of(method, edited.market())));
  }

  /** What a fleet is worth, and what its owner asks besides; never kept. */
  public Future<Valued> valued(Edited edited, Fleet fleet, FleetTerms terms) {
    return fleet(edited, fleet, terms)
        .compose(
            valuation ->
                peers(edited, terms)
                    .compose(
                        peers ->
                            mustBeTrue(edited, fleet, terms)
                                .map(
                                    needed ->
                                        new Valued(
                                            edited,
                                            valuation,
                                            peers.of(valuation).orElse(null),
                                            needed))));
  }

  /**
   * All miners, in the market that the terms name; at the default date from the published draws.
   */
  private Future<Peers> peers(Edited edited, FleetTerms terms) {
    Question asked = terms.market();
    boolean published = asked.valuationDate().equals(edited.valuedAt()) && asked.seed() == SEED;
    return industry(
            edited,
            new Question(
                asked.scenario(),
                asked.valuationDate(),
                asked.whatIf(),
                published ? DRAWS : INTERACTIVE,
                asked.seed()))
        .map(Peers::new);
  }

  /**
   * What a fleet is worth on a second set of terms, and how much more that is; never kept. In the
   * same draws where both have the same seed.
   *
   * @return empty where no second set is asked for
   */
  public Future<Optional<Compared>> compared(Edited edited, Fleet fleet, Variants variants) {
    return variants
        .second()
        .map(
            second ->
                compared(edited, fleet, variants.first().terms(), second.terms()).map(Optional::of))
        .orElse(Future.succeededFuture(Optional.empty()));
  }

  private Future<Compared> compared(
      Edited edited, Fleet fleet, FleetTerms first, FleetTerms second) {
    return Future.all(
            fleetMarkets.valuer(edited, first),
            fleetMarkets.valuer(edited, second),
            valued(edited, fleet, second))
        .compose(
            all -> {
              FleetValuer one = all.resultAt(0);
              FleetValuer other = all.resultAt(1);
              return workers.run(
                  () ->
                      new Compared(
                          second,
                          all.resultAt(2),
                          Paired.of(
                              one.recoverable(first.about(fleet)),
                              other.recoverable(second.about(fleet)))));
            });
  }

  /**
   * Fails with a {@link BadRequestException} when there are more lots than memory is there for:
   * each is an answer of its own, with distributions in thousands of draws on the way.
   */
  private Future<FleetValuation> fleet(Edited edited, Fleet fleet, FleetTerms terms) {
    int lots = fleet.holdings().size();
    if (lots > MOST_LOTS) {
      return Future.failedFuture(
          new BadRequestException(
              "The list has "
                  + Formats.count(lots)
                  + " different lots of model, condition, date, price and site; at most "
                  + Formats.count(MOST_LOTS)
                  + " can be valued. Leave out the dates, or give cards bought alike one price."));
    }
    return fleetMarkets
        .valuer(edited, terms)
        .compose(valuer -> workers.run(() -> valuer.value(terms.about(fleet))));
  }

  /** For very many fleets of few cards, whose owners say nothing else. */
  public Future<SmallFleets> small(Edited edited) {
    return fleetMarkets.small(edited);
  }

  /** What would have to be true for a fleet to bring what its owner asks for. */
  private Future<List<Requirement>> mustBeTrue(Edited edited, Fleet fleet, FleetTerms terms) {
    Double target = terms.target();
    return target == null
        ? Future.succeededFuture(List.of())
        : fleetMarkets.in(
            edited,
            terms,
            (method, index, draws) ->
                new MustBeTrue(method, edited.market(), index, draws)
                    .of(terms.about(fleet), target));
  }
}
