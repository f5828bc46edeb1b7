package org.afterhash.analytics.recovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.afterhash.analytics.market.RentMarket;
import org.afterhash.analytics.rental.CashFlow;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.analytics.rental.Tier;

/** What could be rented out for one tier of work in one draw, and what is (docs/method.md §14). */
final class RentalOffers {
  private final List<Offer> offers = new ArrayList<>();
  private final RentMarket.Demand demand;
  private final double[] taken;
  private double rent;
  private double breakEven = Double.POSITIVE_INFINITY;

  /**
   * @param eligible cards of the stock that could do the work
   * @param slots occupied places that one of them fills, in equivalents of an RTX 3090
   * @param performance its list rate against that of an RTX 3090
   */
  private record Offer(
      Stock stock, double eligible, double slots, double performance, CashFlow cashFlow) {}

  RentalOffers(RentalTerms terms, int draw, Tier tier, List<Stock> stocks, SaleLater later) {
    demand = terms.demand(draw, tier);
    for (Stock stock : stocks) {
      double sites =
          terms.sites(draw, stock.holder, tier) * terms.licensed(stock.holder, stock.card);
      if (sites > 0 && stock.count > 0 && terms.suits(stock.card, tier)) {
        double performance = later.performance(stock.cardClass);
        CashFlow cashFlow =
            terms.cashFlow(
                draw,
                stock.holder,
                tier,
                stock.card,
                later.price(stock.cardClass),
                later.residual(stock.cardClass));
        offers.add(
            new Offer(
                stock,
                stock.count * sites,
                terms.use(draw, tier) * performance,
                performance,
                cashFlow));
      }
    }
    taken = new double[offers.size()];
    rent = demand.listRate();
  }

  /** Prices that a holder who rents has in mind. */
  interface SaleLater {
    /** Price of a working card today, USD. */
    double price(int cardClass);

    /** List rate of a card against that of an RTX 3090. */
    double performance(int cardClass);

    /** What selling one leaves at the end of renting, USD. */
    double residual(int cardClass);
  }

  /** Rents out what is worth more rented than sold, as far as there is demand. */
  void clear() {
    var reserves = new double[offers.size()];
    var slots = new double[offers.size()];
    for (int k = 0; k < offers.size(); k++) {
      Offer offer = offers.get(k);
      Stock stock = offer.stock;
      reserves[k] = offer.cashFlow.breakEven(stock.sell()) / offer.performance;
      double free = StrictMath.min(stock.forSale(), offer.eligible - stock.rented());
      slots[k] = StrictMath.max(0, free) * offer.slots;
    }
    RentMarket cleared = RentMarket.clear(demand, reserves, slots);
    breakEven = Arrays.stream(reserves).min().orElse(Double.POSITIVE_INFINITY);
    rent = Double.isNaN(cleared.rent()) ? demand.listRate() : cleared.rent();
    for (int k = 0; k < taken.length; k++) {
      taken[k] = cleared.taken(k) > 0 ? cleared.taken(k) / offers.get(k).slots : 0;
      offers.get(k).stock.rent(taken[k]);
    }
  }

  /** What is done with cards that are rented out. */
  interface Rented {
    /**
     * @param cards of the stock that are rented out, above 0
     * @param value present value of all of them, USD
     */
    void out(Stock stock, double cards, double value);
  }

  /** Names all cards rented out when last cleared. */
  void forEach(Rented rented) {
    for (int k = 0; k < taken.length; k++) {
      if (taken[k] > 0) {
        Offer offer = offers.get(k);
        rented.out(
            offer.stock, taken[k], taken[k] * offer.cashFlow.value(rent * offer.performance));
      }
    }
  }

  /** What was offered and asked for when last cleared. */
  TierState state() {
    double suitable = 0;
    double places = 0;
    for (Offer offer : offers) {
      suitable += offer.eligible;
      places += offer.eligible * offer.slots;
    }
    double wanted = breakEven <= 0 ? places : StrictMath.min(places, demand.at(breakEven));
    return new TierState(
        suitable,
        places,
        demand.at(demand.listRate()),
        demand.listRate(),
        breakEven,
        wanted,
        Arrays.stream(taken).sum(),
        rent);
  }
}
