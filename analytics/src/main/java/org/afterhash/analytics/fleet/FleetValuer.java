package org.afterhash.analytics.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.Holder;
import org.afterhash.analytics.farm.Decider;
import org.afterhash.analytics.farm.HostGates;
import org.afterhash.analytics.farm.OwnMining;
import org.afterhash.analytics.farm.OwnRenting;
import org.afterhash.analytics.farm.OwnSale;
import org.afterhash.analytics.industry.MarketDraws;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.analytics.rental.Tier;
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
import org.afterhash.domain.fleet.Site;
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
  private final RentalTerms industry;
  private final PurchasePrices purchases;
  private final Comparables comparables;
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
    this.industry = new RentalTerms(methodology, world.usual(), index.month());
    this.purchases = new PurchasePrices(methodology, market, world.usual(), world.timing());
    this.comparables = new Comparables(methodology, market, index, world.usual());
    this.outlooks = new Outlooks(methodology, index.month(), draws.seed());
  }

  /**
   * @param question about models in the market's catalogue
   * @throws org.afterhash.domain.result.NotFoundException when a model is not in the catalogue
   */
  public FleetValuation value(FleetQuestion question) {
    Fleet fleet = question.fleet();
    Owner owner = owner(question);
    FleetLines lines = lines(owner);
    List<FleetValuation.Line> valued = lines.of(fleet.holdings());
    var counts = new FleetCounts(fleet, market.catalogue());
    Methodology own = owner.business.methodology();
    var middle = new RentalTerms(own, world.middle(own), index.month());
    var quotes =
        new RetrofitQuotes(
            owner.exits.renting(),
            middle,
            owner.business.holder(),
            new HostGates(methodology, question.site()));
    return valuation(
        question,
        owner.business,
        new Worked(
            valued,
            lines,
            new SalePaces(owner.actions, owner.exits.sale()).of(counts),
            plan(question, owner, counts),
            new KeptCards(owner.actions, owner.exits, owner.sale, outlooks).of(counts),
            quotes(fleet, owner.actions, quotes),
            new FleetAllocation(owner.actions, owner.exits, methodology, middle, question)
                .of(counts)));
  }

  /** For very many fleets of few cards, of which only the headline is asked. */
  public SmallFleets small() {
    var one = new ArrayList<Holding>();
    for (GpuModel model : market.catalogue().models()) {
      one.add(new Holding(model.id(), 1, Condition.WORKS, null, null));
    }
    NavigableMap<GpuModelId, double[]> all = prices(new Fleet(one));
    return new SmallFleets(
        market, purchases, draws.draws(), holder -> owner(few(holder), all).actions);
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

  /** What the best actions bring in the mean, against what was spent, stated and imputed. */
  double part(FleetQuestion question) {
    FleetTotals totals = totals(question);
    FleetValuation.Spend spend = totals.spend();
    double sum = 0;
    for (double usd : totals.recoverable()) {
      sum += usd;
    }
    return sum / draws.draws() / (spend.book() + spend.imputed());
  }

  private FleetTotals totals(FleetQuestion question) {
    FleetLines lines = lines(owner(question));
    lines.of(question.fleet().holdings());
    return lines.totals();
  }

  /**
   * How the money comes in if every holding goes the way that is best for it, and what moves that
   * (docs/method.md §21).
   */
  public FleetCourse course(FleetQuestion question) {
    Owner owner = owner(question);
    FleetLines lines = lines(owner);
    double[][] cash = cash(owner, lines.of(question.fleet().holdings()));
    Methodology own = owner.business.methodology();
    return new FleetCourse(
        FleetCash.cumulated(cash),
        new FleetLevers(lines.totals().recoverable())
            .of(own, world.usual().known(own), lines.totals().resale()));
  }

  /** What comes in and goes out each month, USD by month from 0, then draw; not discounted. */
  double[][] cash(FleetQuestion question) {
    Owner owner = owner(question);
    return cash(owner, lines(owner).of(question.fleet().holdings()));
  }

  private double[][] cash(Owner owner, List<FleetValuation.Line> lines) {
    return new FleetCash(market, owner.actions, owner.exits, draws.draws()).of(lines);
  }

  /** An owner in the market. */
  private record Owner(
      Business business, CardActions.Exits exits, SaleTerms sale, CardActions actions) {}

  private Owner owner(FleetQuestion question) {
    return owner(question, prices(question.fleet()));
  }

  private Owner owner(FleetQuestion question, NavigableMap<GpuModelId, double[]> prices) {
    Fleet fleet = question.fleet();
    Business business = Business.of(methodology, question, rentable(fleet), index.month());
    ParameterDraws drawn = world.usual().known(business.methodology());
    CardActions.Exits exits = exits(question, business, drawn);
    var sale = new SaleTerms(drawn);
    return new Owner(
        business,
        exits,
        sale,
        new CardActions(index, prices, sale, exits, new Decider(methodology)));
  }

  private FleetLines lines(Owner owner) {
    int count = draws.draws();
    return new FleetLines(
        market, owner.actions, new Spending(market, purchases, count), new FleetTotals(count));
  }

  /**
   * What was worked out.
   *
   * @param notes what the lines add up to, and what has to be said of them
   */
  private record Worked(
      List<FleetValuation.Line> lines,
      FleetLines notes,
      List<FleetValuation.SalePace> paces,
      SalePlan plan,
      List<Keeping> keeping,
      List<RetrofitQuote> quotes,
      Optional<Allocation> allocation) {}

  private SalePlan plan(FleetQuestion question, Owner owner, FleetCounts counts) {
    Methodology own = owner.business.methodology();
    ParameterDraws middle = world.middle(own);
    return new SalePlans(
            owner.actions,
            owner.exits.sale(),
            new MassSale(own, middle, index.month()),
            middle.of(owner.business.holder().discount())[0],
            question.whatIf().values().containsKey(WhatIf.Input.SALE_MONTHS)
                ? owner.business.saleMonths()
                : SalePlans.LONGEST)
        .of(counts);
  }

  /** For each model of which a card may work, in the order of their names. */
  private List<RetrofitQuote> quotes(Fleet fleet, CardActions actions, RetrofitQuotes quotes) {
    var counts = new TreeMap<GpuModelId, Long>();
    for (Holding holding : fleet.holdings()) {
      Condition condition = holding.condition();
      if (condition != Condition.DEAD && condition != Condition.ARTEFACT) {
        counts.merge(holding.model(), (long) holding.count(), Long::sum);
      }
    }
    return counts.entrySet().parallelStream()
        .flatMap(
            each ->
                actions.owned(market.catalogue().get(each.getKey())).stream()
                    .flatMap(owned -> quotes.of(owned, each.getValue()).stream()))
        .toList();
  }

  private FleetValuation valuation(FleetQuestion question, Business business, Worked worked) {
    Fleet fleet = question.fleet();
    FleetTotals totals = worked.notes.totals();
    Weights weights = Weights.equal(draws.draws());
    var drivers =
        new FleetDrivers(totals.recoverable(), totals.resale(), world, business.methodology());
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
        worked.quotes,
        worked.allocation.orElse(null),
        drivers.drivers(),
        Stream.concat(
                worked.notes.assumed().stream(),
                drivers.assumed(business, question, unknown).stream())
            .toList(),
        worked.notes.flags());
  }

  private CardActions.Exits exits(FleetQuestion question, Business business, ParameterDraws drawn) {
    Methodology own = business.methodology();
    Holder holder = business.holder();
    var terms = new RentalTerms(own, drawn, business.date());
    var sale = new MassSale(own, drawn, business.date());
    double[] bySegment = new double[MassSale.SEGMENTS];
    var offered = new ArrayList<OwnRenting.Offered>();
    for (Holding holding : question.fleet().holdings()) {
      GpuModel model = market.catalogue().get(holding.model());
      if (holding.condition() != Condition.DEAD) {
        bySegment[FleetCards.segment(sale, model)] += holding.count();
        FleetCards.cardClass(model)
            .ifPresent(card -> offered.add(new OwnRenting.Offered(card, holding.count())));
      }
    }
    return new CardActions.Exits(
        sale,
        new OwnSale(sale, drawn.of(holder.discount()), business.saleMonths(), bySegment),
        new OwnRenting(terms, draws, holder, host(question), offered),
        new OwnMining(own, drawn, business.date(), industry, terms, holder),
        methodology.parameter("resale.large-memory").p50());
  }

  /** Whoever says what a conversion costs says what is still to be paid. */
  private OwnRenting.Host host(FleetQuestion question) {
    Site site = question.site();
    if (question.whatIf().values().containsKey(WhatIf.Input.CONVERSION_COST)) {
      return new OwnRenting.Host(site.kind(), Map.of());
    }
    var gates = new HostGates(methodology, site);
    var saved = new EnumMap<Tier, Double>(Tier.class);
    for (Tier tier : Tier.values()) {
      saved.put(tier, tier == Tier.BATCH ? 0 : 1 - gates.failing(tier));
    }
    return new OwnRenting.Host(site.kind(), saved);
  }

  private long rentable(Fleet fleet) {
    long rentable = 0;
    for (Holding holding : fleet.holdings()) {
      GpuModel model = market.catalogue().get(holding.model());
      if (FleetCards.cardClass(model).filter(this::suits).isPresent()) {
        rentable += holding.count();
      }
    }
    return rentable;
  }

  private boolean suits(CardClass card) {
    return Arrays.stream(Tier.values()).anyMatch(tier -> industry.suits(card, tier));
  }

  /** Prices of working cards, USD by model and draw. */
  private NavigableMap<GpuModelId, double[]> prices(Fleet fleet) {
    NavigableSet<GpuModelId> priced = pricedModels(fleet);
    NavigableMap<GpuModelId, double[]> prices = index.draws(priced, world.normals(priced.size()));
    for (Holding holding : fleet.holdings()) {
      GpuModel model = market.catalogue().get(holding.model());
      if (!prices.containsKey(model.id())) {
        comparables.price(model).ifPresent(price -> prices.put(model.id(), price));
      }
    }
    return prices;
  }

  private NavigableSet<GpuModelId> pricedModels(Fleet fleet) {
    var models = new TreeSet<GpuModelId>();
    for (Holding holding : fleet.holdings()) {
      if (index.price(holding.model()).isPresent()) {
        models.add(holding.model());
      }
    }
    return models;
  }
}
