package org.afterhash.analytics.fleet;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
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
import org.afterhash.domain.estimate.Edition;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.RetrofitQuote;
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

  /**
   * @param draws of the industry's estimate at the month of {@code index}
   */
  public FleetValuer(
      Methodology methodology, MarketSnapshot market, ResaleIndex index, MarketDraws draws) {
    this.methodology = methodology;
    this.market = market;
    this.index = index;
    this.draws = draws;
  }

  /**
   * @param question about models in the market's catalogue
   * @throws org.afterhash.domain.result.NotFoundException when a model is not in the catalogue
   */
  public FleetValuation value(FleetQuestion question) {
    Fleet fleet = question.fleet();
    var world = new OwnersWorld(methodology, draws, pricedModels(fleet).size());
    ParameterDraws usual = world.under(methodology);
    var industry = new RentalTerms(methodology, usual, index.month());
    Business business =
        Business.of(methodology, question, rentable(fleet, industry), index.month());
    ParameterDraws drawn = world.under(business.methodology());
    var spending =
        new Spending(
            market, new PurchasePrices(methodology, market, drawn, world.timing()), draws.draws());
    CardActions.Exits exits = exits(question, business, industry, drawn);
    var actions =
        new CardActions(
            index,
            prices(fleet, world, drawn),
            new SaleTerms(drawn),
            exits,
            new Decider(methodology));
    var lines = new FleetLines(market, actions, spending, new FleetTotals(draws.draws()));
    var paces = new SalePaces(market, actions, exits.sale());
    var quotes =
        new RetrofitQuotes(
            exits.renting(),
            new RentalTerms(
                business.methodology(), world.middle(business.methodology()), business.date()),
            business.holder(),
            new HostGates(methodology, question.site()));
    List<FleetValuation.Line> valued = fleet.holdings().stream().map(lines::line).toList();
    var worked = new Worked(valued, lines, paces.of(fleet), quotes(fleet, actions, quotes));
    return valuation(question, business, world, worked);
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
      List<RetrofitQuote> quotes) {}

  /** For each model of which a card may work, in the order of their names. */
  private List<RetrofitQuote> quotes(Fleet fleet, CardActions actions, RetrofitQuotes quotes) {
    var counts = new TreeMap<GpuModelId, Long>();
    for (Holding holding : fleet.holdings()) {
      Condition condition = holding.condition();
      if (condition != Condition.DEAD && condition != Condition.ARTEFACT) {
        counts.merge(holding.model(), (long) holding.count(), Long::sum);
      }
    }
    return counts.entrySet().stream()
        .flatMap(
            each ->
                actions.owned(market.catalogue().get(each.getKey())).stream()
                    .flatMap(owned -> quotes.of(owned, each.getValue()).stream()))
        .toList();
  }

  private FleetValuation valuation(
      FleetQuestion question, Business business, OwnersWorld world, Worked worked) {
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
        weights.distribution(totals.waiting(), "USD"),
        worked.lines,
        worked.quotes,
        drivers.drivers(),
        Stream.concat(
                worked.notes.assumed().stream(),
                drivers.assumed(business, question, unknown).stream())
            .toList(),
        worked.notes.flags());
  }

  private CardActions.Exits exits(
      FleetQuestion question, Business business, RentalTerms industry, ParameterDraws drawn) {
    Fleet fleet = question.fleet();
    Methodology own = business.methodology();
    Holder holder = business.holder();
    var terms = new RentalTerms(own, drawn, business.date());
    var sale = new MassSale(own, drawn, business.date());
    var renting = new OwnRenting(terms, draws, holder, host(question));
    double[] bySegment = new double[MassSale.SEGMENTS];
    for (Holding holding : fleet.holdings()) {
      GpuModel model = market.catalogue().get(holding.model());
      if (holding.condition() != Condition.DEAD) {
        bySegment[FleetCards.segment(sale, model)] += holding.count();
        FleetCards.cardClass(model).ifPresent(card -> renting.offer(card, holding.count()));
      }
    }
    return new CardActions.Exits(
        sale,
        new OwnSale(sale, drawn.of(holder.discount()), business.saleMonths(), bySegment),
        renting,
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

  private long rentable(Fleet fleet, RentalTerms terms) {
    long rentable = 0;
    for (Holding holding : fleet.holdings()) {
      GpuModel model = market.catalogue().get(holding.model());
      if (FleetCards.cardClass(model).filter(card -> suits(card, terms)).isPresent()) {
        rentable += holding.count();
      }
    }
    return rentable;
  }

  private static boolean suits(CardClass card, RentalTerms terms) {
    return Arrays.stream(Tier.values()).anyMatch(tier -> terms.suits(card, tier));
  }

  /** Prices of working cards, USD by model and draw. */
  private NavigableMap<GpuModelId, double[]> prices(
      Fleet fleet, OwnersWorld world, ParameterDraws drawn) {
    NavigableMap<GpuModelId, double[]> prices = index.draws(pricedModels(fleet), world.normals());
    var comparables = new Comparables(methodology, market, index, drawn);
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
