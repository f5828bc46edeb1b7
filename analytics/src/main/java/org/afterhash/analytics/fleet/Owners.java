package org.afterhash.analytics.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.farm.Decider;
import org.afterhash.analytics.farm.HostGates;
import org.afterhash.analytics.farm.OwnMining;
import org.afterhash.analytics.farm.OwnRenting;
import org.afterhash.analytics.farm.OwnSale;
import org.afterhash.analytics.fleet.FleetOwner.OwnedSite;
import org.afterhash.analytics.industry.MarketDraws;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.analytics.resale.MassSale;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.jspecify.annotations.Nullable;

/**
 * Puts owners into the market: what they say, and what is usual where they do not, makes the terms
 * on which their cards are sold, rented out or mined with (docs/method.md §21).
 *
 * <p>An owner sells the whole fleet on one market, and offers of all sites press on the same rents.
 * What power costs, what machines have and over how many cards the cost of setting up is spread is
 * a site's own.
 */
final class Owners {
  private final Methodology methodology;
  private final MarketSnapshot market;
  private final ResaleIndex index;
  private final MarketDraws draws;
  private final OwnersWorld world;
  private final RentalTerms industry;
  private final Comparables comparables;

  /**
   * @param draws of the industry's estimate at the month of {@code index}
   * @param world the same draws
   */
  Owners(
      Methodology methodology,
      MarketSnapshot market,
      ResaleIndex index,
      MarketDraws draws,
      OwnersWorld world) {
    this.methodology = methodology;
    this.market = market;
    this.index = index;
    this.draws = draws;
    this.world = world;
    this.industry = new RentalTerms(methodology, world.usual(), index.month());
    this.comparables = new Comparables(methodology, market, index, world.usual());
  }

  FleetOwner of(FleetQuestion question) {
    return of(question, prices(question.fleet()));
  }

  /**
   * @param prices of working cards, USD by model and draw
   */
  FleetOwner of(FleetQuestion question, NavigableMap<GpuModelId, double[]> prices) {
    Fleet fleet = question.fleet();
    Business whole = business(question, null, fleet);
    ParameterDraws drawn = world.usual().known(whole.methodology());
    var sale = new SaleTerms(drawn);
    var market = new MassSale(whole.methodology(), drawn, whole.date());
    var sold =
        new OwnSale(
            market,
            drawn.of(whole.holder().discount()),
            whole.saleMonths(),
            bySegment(market, fleet));
    List<Run> runs = fleet.sites().parallelStream().map(name -> run(question, name)).toList();
    // The rents hang on nothing that is a site's own.
    Map<Tier, double[]> rents =
        OwnRenting.rents(runs.get(0).terms, draws, whole.holder(), offered(question));
    var shared = new Shared(market, sold, rents, sale, prices);
    List<OwnedSite> sites = runs.parallelStream().map(run -> site(question, run, shared)).toList();
    return new FleetOwner(whole, sale, sites);
  }

  private Business business(FleetQuestion question, @Nullable SiteName site, Fleet there) {
    return Business.of(methodology, question, site, rentable(there), index.month());
  }

  /** How cards are run at a site, and on which terms they could be rented out there. */
  private record Run(
      Optional<SiteName> name,
      FleetCounts counts,
      Business business,
      ParameterDraws drawn,
      RentalTerms terms) {}

  private Run run(FleetQuestion question, Optional<SiteName> name) {
    Fleet there = question.fleet().at(name);
    Business business = business(question, name.orElse(null), there);
    ParameterDraws drawn = world.usual().known(business.methodology());
    return new Run(
        name,
        new FleetCounts(there, market.catalogue()),
        business,
        drawn,
        new RentalTerms(business.methodology(), drawn, business.date()));
  }

  /**
   * What is the same at all sites.
   *
   * @param rents list rates once all cards are offered
   * @param prices of working cards, USD by model and draw
   */
  private record Shared(
      MassSale market,
      OwnSale sold,
      Map<Tier, double[]> rents,
      SaleTerms sale,
      NavigableMap<GpuModelId, double[]> prices) {}

  private OwnedSite site(FleetQuestion question, Run run, Shared shared) {
    Business business = run.business;
    Methodology own = business.methodology();
    Site place = question.sites().at(run.name.orElse(null));
    var gates = new HostGates(methodology, place);
    var exits =
        new CardActions.Exits(
            shared.market,
            shared.sold,
            new OwnRenting(
                run.terms, business.holder(), host(question, place, gates), shared.rents),
            new OwnMining(own, run.drawn, business.date(), industry, run.terms, business.holder()),
            methodology.parameter("resale.large-memory").p50());
    return new OwnedSite(
        run.name,
        place,
        run.counts,
        business,
        exits,
        new CardActions(index, shared.prices, shared.sale, exits, new Decider(methodology)),
        new RentalTerms(own, world.middle(own), business.date()),
        gates);
  }

  private double[] bySegment(MassSale sale, Fleet fleet) {
    double[] bySegment = new double[MassSale.SEGMENTS];
    for (Holding holding : fleet.holdings()) {
      if (holding.condition() != Condition.DEAD) {
        GpuModel model = market.catalogue().get(holding.model());
        bySegment[FleetCards.segment(sale, model)] += holding.count();
      }
    }
    return bySegment;
  }

  private List<OwnRenting.Offered> offered(FleetQuestion question) {
    var offered = new ArrayList<OwnRenting.Offered>();
    for (Holding holding : question.fleet().holdings()) {
      if (holding.condition() != Condition.DEAD) {
        Site.Kind kind = question.sites().at(holding.site()).kind();
        FleetCards.cardClass(market.catalogue().get(holding.model()))
            .ifPresent(card -> offered.add(new OwnRenting.Offered(card, holding.count(), kind)));
      }
    }
    return offered;
  }

  /** Whoever says what a conversion costs says what is still to be paid. */
  private static OwnRenting.Host host(FleetQuestion question, Site place, HostGates gates) {
    if (question.whatIf().values().containsKey(WhatIf.Input.CONVERSION_COST)) {
      return new OwnRenting.Host(place.kind(), Map.of());
    }
    var saved = new EnumMap<Tier, Double>(Tier.class);
    for (Tier tier : Tier.values()) {
      saved.put(tier, tier == Tier.BATCH ? 0 : 1 - gates.failing(tier));
    }
    return new OwnRenting.Host(place.kind(), saved);
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
  NavigableMap<GpuModelId, double[]> prices(Fleet fleet) {
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
