package org.afterhash.analytics.recovery;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.analytics.market.RentMarket;
import org.afterhash.analytics.rental.CashFlow;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.analytics.rental.Tier;

/** What could be rented out for one tier of work in one draw, and what is (docs/method.md §14). */
final class RentalOffers {
  private final List<Offer> offers = new ArrayList<>();
  private final RentMarket.Demand demand;
  private double value;
  private double cards;
  private double rent;

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
      double sites = terms.sites(draw, stock.holder, tier);
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
    rent = Double.isNaN(cleared.rent()) ? demand.listRate() : cleared.rent();
    value = 0;
    cards = 0;
    for (int k = 0; k < offers.size(); k++) {
      Offer offer = offers.get(k);
      if (cleared.taken(k) > 0) {
        double taken = cleared.taken(k) / offer.slots;
        offer.stock.rent(taken);
        cards += taken;
        value += taken * offer.cashFlow.value(cleared.rent() * offer.performance);
      }
    }
  }

  /** Present value of the cards rented out when last cleared, USD. */
  double value() {
    return value;
  }

  /** Rent when last cleared, USD per hour of an RTX 3090; the list rate where none is taken. */
  double rent() {
    return rent;
  }

  /** Cards rented out when last cleared. */
  double cards() {
    return cards;
  }
}
