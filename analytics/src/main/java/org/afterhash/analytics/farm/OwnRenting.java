package org.afterhash.analytics.farm;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.Holder;
import org.afterhash.analytics.industry.MarketDraws;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.domain.fleet.Site;

/**
 * Renting cards out at the rents of the market, less what the owner's own offers press on them
 * (docs/method.md §21).
 */
public final class OwnRenting {
  private final RentalTerms terms;
  private final Holder holder;
  private final Host host;
  private final Map<Tier, RentedWork> works = new EnumMap<>(Tier.class);

  /**
   * @param terms the owner's, where the cards stand
   * @param rents as {@link #rents} has them
   */
  public OwnRenting(RentalTerms terms, Holder holder, Host host, Map<Tier, double[]> rents) {
    this.terms = terms;
    this.holder = holder;
    this.host = host;
    rents.forEach(
        (tier, each) ->
            works.put(
                tier,
                new RentedWork(tier, terms, holder, each, host.saved.getOrDefault(tier, 0.0))));
  }

  /**
   * List rates of an RTX 3090 once all own cards are offered, USD per hour by draw, for each kind
   * of work: the same wherever a card stands.
   *
   * @param terms the owner's, of whichever site
   * @param offered cards that the owner could offer, wherever they stand
   */
  public static Map<Tier, double[]> rents(
      RentalTerms terms, MarketDraws market, Holder holder, List<Offered> offered) {
    var rents = new EnumMap<Tier, double[]>(Tier.class);
    for (Tier tier : Tier.values()) {
      double own = 0;
      for (Offered cards : offered) {
        boolean open = isOpen(terms, holder, cards.card, tier, cards.kind);
        own += open ? cards.count * terms.performance(cards.card) : 0;
      }
      double places = own;
      double[] each = market.rent(tier).clone();
      Arrays.setAll(each, i -> pressed(terms, i, tier, each[i], places * terms.use(i, tier)));
      rents.put(tier, each);
    }
    return rents;
  }

  /**
   * Cards that an owner could offer.
   *
   * @param kind of building in which they stand
   */
  public record Offered(CardClass card, int count, Site.Kind kind) {}

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

  /** Months that a card is rented. */
  public int months() {
    return terms.horizon();
  }

  /** Part of the time that a listed card is rented, median. */
  public double medianUse(Tier tier) {
    return work(tier).medianUse();
  }

  /** What has to be paid before a card is rented out, median, USD. */
  public double medianUpFront(Tier tier) {
    return work(tier).medianUpFront();
  }

  private RentedWork work(Tier tier) {
    return Objects.requireNonNull(works.get(tier));
  }

  private static boolean isOpen(
      RentalTerms terms, Holder holder, CardClass card, Tier tier, Site.Kind kind) {
    boolean building =
        switch (kind) {
          case UNKNOWN -> tier == Tier.BATCH || holder != Holder.HOBBY;
          case HOME -> tier == Tier.BATCH;
          case WAREHOUSE, DATACENTRE, COLO -> true;
        };
    return building && terms.suits(card, tier) && terms.licensed(holder, card) > 0;
  }

  /**
   * A card at each kind of work that it suits where it stands, least demanding first.
   *
   * @param price of a working card today, USD by draw
   * @param residual what selling it at the end brings, USD by draw
   */
  public List<Rented> rented(CardClass card, double[] price, double[] residual) {
    double performance = terms.performance(card);
    return Arrays.stream(Tier.values())
        .filter(tier -> isOpen(terms, holder, card, tier, host.kind))
        .map(tier -> work(tier).rented(performance, card, price, residual))
        .toList();
  }

  /** The market's rent once the owner's places are offered too. */
  private static double pressed(
      RentalTerms terms, int draw, Tier tier, double rent, double places) {
    if (rent <= 0) {
      return rent;
    }
    var demand = terms.demand(draw, tier);
    double wanted = demand.at(StrictMath.min(rent, demand.listRate()));
    return rent * StrictMath.pow(1 + places / wanted, -1 / demand.elasticity());
  }
}
