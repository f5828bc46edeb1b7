package org.afterhash.analytics.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.afterhash.analytics.cards.Holder;
import org.afterhash.analytics.industry.MarketDraws;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.resale.MassSale;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.estimate.Allocation;
import org.afterhash.domain.estimate.Edition;
import org.afterhash.domain.estimate.FleetCourse;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.Keeping;
import org.afterhash.domain.estimate.RetrofitQuote;
import org.afterhash.domain.estimate.SalePlan;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;

/**
 * Values fleets (docs/method.md §6 and §21).
 *
 * <p>Every holding sees the same draws: what is not known of the market, of the offsets of asks or
 * of the costs of selling hits all cards alike and does not average out over a large fleet.
 */
public final class FleetValuer {
  private final Methodology methodology;
  private final MarketSnapshot market;
  private final ResaleIndex index;
  private final MarketDraws draws;
  private final OwnersWorld world;
  private final Owners owners;
  private final PurchasePrices purchases;
  private final Outlooks outlooks;

  /**
   * Works out what is the same for all fleets; one valuer answers many questions, of any thread.
   *
   * @param draws of the industry's estimate at the month of {@code index}
   */
  public FleetValuer(
      Methodology methodology, MarketSnapshot market, ResaleIndex index, MarketDraws draws) {
    this.methodology = methodology;
    this.market = market;
    this.index = index;
    this.draws = draws;
    this.world = new OwnersWorld(methodology, draws);
    this.owners = new Owners(methodology, market, index, draws, world);
    this.purchases = new PurchasePrices(methodology, market, world.usual(), world.timing());
    this.outlooks = new Outlooks(methodology, index.month(), draws.seed());
  }

  /**
   * @param question about models in the market's catalogue
   * @throws org.afterhash.domain.result.NotFoundException when a model is not in the catalogue
   */
  public FleetValuation value(FleetQuestion question) {
    Fleet fleet = question.fleet();
    FleetOwner owner = owners.of(question);
    FleetLines lines = lines(owner);
    List<FleetValuation.Line> valued = lines.of(fleet.holdings());
    var counts = new FleetCounts(fleet, market.catalogue());
    var shared = new FleetAllocation(owner, methodology, question);
    Optional<Allocation> allocation = shared.allocation();
    return valuation(
        question,
        owner,
        new Worked(
            valued,
            lines,
            new SalePaces(owner.any().actions(), owner.any().exits().sale()).of(counts),
            plan(question, owner, counts),
            owner.sites().stream().flatMap(site -> keeping(owner, site).stream()).toList(),
            owner.sites().stream().flatMap(site -> quotes(site).stream()).toList(),
            course(owner, valued, lines.totals()),
            allocation,
            shared.flag()));
  }

  /** For very many fleets of few cards, of which only the headline is asked. */
  public SmallFleets small() {
    var one = new ArrayList<Holding>();
    for (GpuModel model : market.catalogue().models()) {
      one.add(new Holding(model.id(), 1, Condition.WORKS, null, null));
    }
    NavigableMap<GpuModelId, double[]> all = owners.prices(new Fleet(one));
    return new SmallFleets(
        market, purchases, draws.draws(), holder -> owners.of(few(holder), all).any().actions());
  }

  /** A fleet of so many cards as such holders have, whichever they are. */
  private FleetQuestion few(Holder holder) {
    GpuModelId any = market.catalogue().models().get(0).id();
    int cards = holder == Holder.HOBBY ? 6 : 50;
    return FleetQuestion.of(
        new Fleet(List.of(new Holding(any, cards, Condition.WORKS, null, null))));
  }

  /**
   * What the best action of each holding brings, all together (docs/method.md §21).
   *
   * @return USD by draw: a fleet on other terms stands in the same draws
   */
  public double[] recoverable(FleetQuestion question) {
    return totals(question).recoverable();
  }

  /**
   * What the best actions bring in the mean, against what was spent, stated and imputed, over the
   * cards of which both are known.
   */
  double part(FleetQuestion question) {
    return totals(question).part();
  }

  private FleetTotals totals(FleetQuestion question) {
    FleetLines lines = lines(owners.of(question));
    lines.of(question.fleet().holdings());
    return lines.totals();
  }

  /** What comes in and goes out each month, USD by month from 0, then draw; not discounted. */
  double[][] cash(FleetQuestion question) {
    FleetOwner owner = owners.of(question);
    return cash(owner, lines(owner).of(question.fleet().holdings()));
  }

  private double[][] cash(FleetOwner owner, List<FleetValuation.Line> lines) {
    return new FleetCash(market, owner, draws.draws()).of(lines);
  }

  /**
   * How the money comes in if every holding goes the way that is best for it, and what moves it.
   */
  private FleetCourse course(
      FleetOwner owner, List<FleetValuation.Line> lines, FleetTotals totals) {
    Methodology own = owner.business().methodology();
    return new FleetCourse(
        FleetCash.cumulated(cash(owner, lines)),
        new FleetLevers(totals.recoverable()).of(own, world.usual().known(own), totals.resale()));
  }

  private FleetLines lines(FleetOwner owner) {
    int count = draws.draws();
    return new FleetLines(
        market, owner, new Spending(market, purchases, count), new FleetTotals(count));
  }

  /**
   * What was worked out.
   *
   * @param notes what the lines add up to, and what has to be said of them
   * @param unshared why there is no allocation
   */
  private record Worked(
      List<FleetValuation.Line> lines,
      FleetLines notes,
      List<FleetValuation.SalePace> paces,
      SalePlan plan,
      List<Keeping> keeping,
      List<RetrofitQuote> quotes,
      FleetCourse course,
      Optional<Allocation> allocation,
      Optional<String> unshared) {}

  private SalePlan plan(FleetQuestion question, FleetOwner owner, FleetCounts counts) {
    Methodology own = owner.business().methodology();
    ParameterDraws middle = world.middle(own);
    return new SalePlans(
            owner.any().actions(),
            owner.any().exits().sale(),
            new MassSale(own, middle, index.month()),
            middle.of(owner.business().holder().discount())[0],
            question.whatIf().values().containsKey(WhatIf.Input.SALE_MONTHS)
                ? owner.business().saleMonths()
                : SalePlans.LONGEST)
        .of(counts);
  }

  private List<Keeping> keeping(FleetOwner owner, FleetOwner.OwnedSite site) {
    return new KeptCards(site, owner.sale(), outlooks).of(site.counts());
  }

  /** For each model of which a card may work, in the order of their names. */
  private List<RetrofitQuote> quotes(FleetOwner.OwnedSite site) {
    var quotes = new RetrofitQuotes(site);
    var working = new TreeMap<GpuModelId, Long>();
    site.counts()
        .each(
            (model, condition, count) -> {
              if (condition != Condition.DEAD && condition != Condition.ARTEFACT) {
                working.merge(model.id(), count, Long::sum);
              }
            });
    return working.entrySet().parallelStream()
        .flatMap(
            each ->
                site.actions().owned(market.catalogue().get(each.getKey())).stream()
                    .flatMap(owned -> quotes.of(owned, each.getValue()).stream()))
        .toList();
  }

  private FleetValuation valuation(FleetQuestion question, FleetOwner owner, Worked worked) {
    Fleet fleet = question.fleet();
    FleetTotals totals = worked.notes.totals();
    Weights weights = Weights.equal(draws.draws());
    var drivers = new FleetDrivers(totals.recoverable(), totals.resale(), world, owner);
    boolean unknown = fleet.holdings().stream().anyMatch(h -> h.condition() == Condition.UNKNOWN);
    return new FleetValuation(
        new Edition(methodology.id(), market.vintage()),
        index.month(),
        draws.draws(),
        draws.seed(),
        fleet.gpus(),
        totals.spend(),
        weights.distribution(totals.resale(), "USD"),
        weights.distribution(totals.recoverable(), "USD"),
        totals.share().map(share -> weights.distribution(share, "1")).orElse(null),
        totals.byAction(),
        totals.alternatives(),
        worked.paces,
        worked.plan,
        worked.keeping,
        weights.distribution(totals.waiting(), "USD"),
        worked.lines,
        fleet.hasSites() ? worked.notes.sites(question) : List.of(),
        worked.quotes,
        worked.allocation.orElse(null),
        worked.course,
        drivers.drivers(),
        Stream.concat(worked.notes.assumed().stream(), drivers.assumed(question, unknown).stream())
            .toList(),
        Stream.concat(worked.notes.flags().stream(), worked.unshared.stream()).toList());
  }
}
