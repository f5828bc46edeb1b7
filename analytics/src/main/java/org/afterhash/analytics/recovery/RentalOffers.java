package org.afterhash.analytics.recovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Predicate;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.Holder;
import org.afterhash.analytics.market.RentMarket;
import org.afterhash.analytics.rental.CashFlow;
import org.afterhash.analytics.rental.CashLine;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.analytics.rental.Tier;
import org.jspecify.annotations.Nullable;

/** What could be rented out for one tier of work in one draw, and what is (docs/method.md §14). */
final class RentalOffers {
  private final List<Offer> offers = new ArrayList<>();
  private final @Nullable Offer[] ofStock;
  private final RentMarket.Demand demand;
  private double supplied;
  private double rent;
  private double breakEven = Double.POSITIVE_INFINITY;

  /** Cards of one stock that could do the work, and those that do. */
  final class Offer {
    private final Stock stock;
    private final double eligible;
    private final double slots;
    private final double performance;
    private final CashFlow cashFlow;
    private double taken;

    /**
     * @param eligible cards of the stock that could do the work
     * @param slots occupied places that one of them fills, in equivalents of an RTX 3090
     * @param performance its list rate against that of an RTX 3090
     */
    private Offer(
        Stock stock, double eligible, double slots, double performance, CashFlow cashFlow) {
      this.stock = stock;
      this.eligible = eligible;
      this.slots = slots;
      this.performance = performance;
      this.cashFlow = cashFlow;
    }

    double eligible() {
      return eligible;
    }

    /** Cards that are rented out. */
    double taken() {
      return taken;
    }

    /** What one is worth at the rent as it is, USD. */
    double value() {
      return cashFlow.value(rent * performance);
    }

    /** The rent at which renting one is worth so much. */
    private double reserve(double worth) {
      return cashFlow.breakEven(worth) / performance;
    }

    /** How many more could be rented out before the rent leaves them worth so much, USD each. */
    double room(double worth) {
      if (value() <= worth) {
        return 0;
      }
      double reserve = reserve(worth);
      // Demand is without bound at no rent at all.
      double wanted = reserve <= 0 ? Double.POSITIVE_INFINITY : demand.at(reserve);
      return StrictMath.max(0, (wanted - supplied) / slots);
    }

    /** How fast that falls with the worth, cards per USD, where it is so much. */
    double slope(double worth, double room) {
      return room <= 0
          ? 0
          : demand.elasticity() * (room + supplied / slots) / (worth + cashFlow.cost());
    }

    /** What one is worth when so many more are rented out, USD. */
    double valueWith(double more) {
      return cashFlow.value(demand.rent(supplied + more * slots) * performance);
    }

    /** Rents out so many, and the rent follows. */
    void take(double cards) {
      if (cards == taken) {
        return;
      }
      stock.rent(cards - taken);
      supplied = StrictMath.max(0, supplied + (cards - taken) * slots);
      taken = cards;
      rent = supplied > 0 ? demand.rent(supplied) : demand.listRate();
    }
  }

  RentalOffers(RentalTerms terms, int draw, Tier tier, List<Stock> stocks, SaleLater later) {
    demand = terms.demand(draw, tier);
    ofStock = new Offer[stocks.size()];
    double use = terms.use(draw, tier);
    Predicate<CardClass> suiting = terms.suiting(tier);
    var lines = new EnumMap<Holder, CashLine>(Holder.class);
    for (int s = 0; s < ofStock.length; s++) {
      Stock stock = stocks.get(s);
      if (stock.count > 0 && suiting.test(stock.card)) {
        Holder holder = stock.holder;
        double sites = terms.sites(draw, holder, tier) * terms.licensed(holder, stock.card);
        if (sites > 0) {
          CashLine line = lines.computeIfAbsent(holder, any -> terms.line(draw, any, tier));
          Offer offer = offer(stock, sites, use, line, later);
          ofStock[s] = offer;
          offers.add(offer);
        }
      }
    }
    rent = demand.listRate();
  }

  private Offer offer(Stock stock, double sites, double use, CashLine line, SaleLater later) {
    int c = stock.cardClass;
    double performance = later.performance(c);
    CashFlow cashFlow = line.of(stock.card.watts(), later.price(c), later.residual(c));
    return new Offer(stock, stock.count * sites, use * performance, performance, cashFlow);
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

  /** What the stock of this index offers; null where it has nothing that could do the work. */
  @Nullable Offer of(int stock) {
    return ofStock[stock];
  }

  /** USD per hour of an equivalent of an RTX 3090: the list rate where nothing is taken. */
  double rent() {
    return rent;
  }

  /** Rents out what is worth more rented than otherwise, as far as there is demand. */
  void clear() {
    var reserves = new double[offers.size()];
    var slots = new double[offers.size()];
    for (int k = 0; k < offers.size(); k++) {
      Offer offer = offers.get(k);
      Stock stock = offer.stock;
      reserves[k] = offer.reserve(stock.otherwise());
      double free = StrictMath.min(stock.forSale(), offer.eligible - stock.rented());
      slots[k] = StrictMath.max(0, free) * offer.slots;
    }
    RentMarket cleared = RentMarket.clear(demand, reserves, slots);
    breakEven = Arrays.stream(reserves).min().orElse(Double.POSITIVE_INFINITY);
    supplied = 0;
    for (int k = 0; k < slots.length; k++) {
      Offer offer = offers.get(k);
      offer.taken = cleared.taken(k) > 0 ? cleared.taken(k) / offer.slots : 0;
      offer.stock.rent(offer.taken);
      supplied += cleared.taken(k);
    }
    rent = Double.isNaN(cleared.rent()) ? demand.listRate() : cleared.rent();
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
    for (Offer offer : offers) {
      if (offer.taken > 0) {
        rented.out(offer.stock, offer.taken, offer.taken * offer.value());
      }
    }
  }

  /** What was offered and asked for when last cleared. */
  TierState state() {
    double suitable = 0;
    double places = 0;
    double rented = 0;
    for (Offer offer : offers) {
      suitable += offer.eligible;
      places += offer.eligible * offer.slots;
      rented += offer.taken;
    }
    double wanted = breakEven <= 0 ? places : StrictMath.min(places, demand.at(breakEven));
    return new TierState(
        suitable,
        places,
        demand.at(demand.listRate()),
        demand.listRate(),
        breakEven,
        wanted,
        rented,
        rent);
  }
}
