package org.afterhash.analytics.fleet;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
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
    NavigableSet<GpuModelId> models = pricedModels(fleet);
    var world = new OwnersWorld(draws, models.size());
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
            index.draws(models, world.normals()),
            new SaleTerms(drawn),
            exits,
            new Decider(methodology));
    var lines = new FleetLines(market, actions, spending, new FleetTotals(draws.draws()));
    var paces = new SalePaces(market, actions, exits.sale());
    return valuation(question, business, world, lines, paces);
  }

  private FleetValuation valuation(
      FleetQuestion question,
      Business business,
      OwnersWorld world,
      FleetLines lines,
      SalePaces paces) {
    Fleet fleet = question.fleet();
    List<FleetValuation.Line> valued = fleet.holdings().stream().map(lines::line).toList();
    FleetTotals totals = lines.totals();
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
        paces.of(fleet),
        weights.distribution(totals.waiting(), "USD"),
        valued,
        drivers.drivers(),
        Stream.concat(
                lines.assumed().stream(), drivers.assumed(business, question, unknown).stream())
            .toList(),
        lines.flags());
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
