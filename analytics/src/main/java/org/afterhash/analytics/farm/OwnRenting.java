package org.afterhash.analytics.farm;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.Holder;
import org.afterhash.analytics.industry.MarketDraws;
import org.afterhash.analytics.rental.CashFlow;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.domain.fleet.Site;

/**
 * Renting cards out at the rents of the market, less what the owner's own offers press on them
 * (docs/method.md §21).
 */
public final class OwnRenting {
  private final RentalTerms terms;
  private final MarketDraws market;
  private final Holder holder;
  private final Host host;
  private final Map<Tier, Double> offered = new EnumMap<>(Tier.class);

  /**
   * @param terms the owner's
   */
  public OwnRenting(RentalTerms terms, MarketDraws market, Holder holder, Host host) {
    this.terms = terms;
    this.market = market;
    this.holder = holder;
    this.host = host;
  }

  /**
   * Where the cards stand.
   *
   * @param kind of building
   * @param saved part of the cost of a conversion that need not be paid, for each tier
   */
  public record Host(Site.Kind kind, Map<Tier, Double> saved) {
    /** A mining rig of which nothing is said. */
    public static final Host UNKNOWN = new Host(Site.Kind.UNKNOWN, Map.of());
  }

  /** Counts cards among those that the owner could offer; to be done before any is valued. */
  public void offer(CardClass card, int count) {
    for (Tier tier : Tier.values()) {
      if (isOpen(card, tier)) {
        offered.merge(tier, count * terms.performance(card), Double::sum);
      }
    }
  }

  /** Months that a card is rented. */
  public int months() {
    return terms.horizon();
  }

  /** Part of the time that a listed card is rented, by draw. */
  public double[] use(Tier tier) {
    var use = new double[market.draws()];
    Arrays.setAll(use, i -> terms.use(i, tier));
    return use;
  }

  /** What has to be paid before a card is rented out, USD by draw. */
  public double[] upFront(Tier tier) {
    var upFront = new double[market.draws()];
    Arrays.setAll(upFront, i -> terms.upFront(i, holder, tier) - saved(i, tier));
    return upFront;
  }

  private boolean isOpen(CardClass card, Tier tier) {
    boolean building =
        switch (host.kind) {
          case UNKNOWN -> tier == Tier.BATCH || holder != Holder.HOBBY;
          case HOME -> tier == Tier.BATCH;
          case WAREHOUSE, DATACENTRE, COLO -> true;
        };
    return building && terms.suits(card, tier) && terms.licensed(holder, card) > 0;
  }

  private double saved(int draw, Tier tier) {
    return terms.conversion(draw) * host.saved.getOrDefault(tier, 0.0);
  }

  /**
   * The work that pays best by its mean; empty where the card suits none.
   *
   * @param price of a working card today, USD by draw
   * @param residual what selling it at the end brings, USD by draw
   */
  public Optional<Rented> best(CardClass card, double[] price, double[] residual) {
    Rented best = null;
    for (Tier tier : Tier.values()) {
      if (isOpen(card, tier)) {
        Rented rented = rented(card, tier, price, residual);
        if (best == null || rented.mean() > best.mean()) {
          best = rented;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private Rented rented(CardClass card, Tier tier, double[] price, double[] residual) {
    int draws = market.draws();
    double[] rents = market.rent(tier);
    double performance = terms.performance(card);
    double own = offered.getOrDefault(tier, 0.0);
    var rented = new Rented(tier, draws);
    for (int i = 0; i < draws; i++) {
      CashFlow flow = terms.cashFlow(i, holder, tier, card, price[i], residual[i]);
      double rent = performance * pressed(i, tier, rents[i], own * terms.use(i, tier));
      rented.set(i, new CashFlow(flow.perRent(), flow.cost() - saved(i, tier)), rent);
    }
    return rented;
  }

  /** The market's rent once the owner's places are offered too. */
  private double pressed(int draw, Tier tier, double rent, double places) {
    if (rent <= 0) {
      return rent;
    }
    var demand = terms.demand(draw, tier);
    double wanted = demand.at(StrictMath.min(rent, demand.listRate()));
    return rent * StrictMath.pow(1 + places / wanted, -1 / demand.elasticity());
  }
}
