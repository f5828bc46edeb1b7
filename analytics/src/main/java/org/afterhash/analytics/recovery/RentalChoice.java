package org.afterhash.analytics.recovery;

import java.util.ArrayList;
import java.util.List;

/**
 * One stock of cards that chooses among the tiers of work that it fits, and what else it can do.
 */
final class RentalChoice {
  private static final double EXACT = 1e-5;

  private final Stock stock;
  private final List<RentalOffers.Offer> offers = new ArrayList<>();

  RentalChoice(Stock stock, List<RentalOffers> tiers) {
    this.stock = stock;
    tiers.forEach(tier -> tier.of(stock).ifPresent(offers::add));
  }

  boolean possible() {
    return !offers.isEmpty();
  }

  /**
   * What a card would gain that had better be rented out for other work, or not, or too: a part of
   * what it brings otherwise.
   */
  double regret() {
    double best = stock.otherwise();
    double worst = Double.POSITIVE_INFINITY;
    double taken = 0;
    for (RentalOffers.Offer offer : offers) {
      double value = offer.value();
      best = StrictMath.max(best, value);
      if (offer.taken() > 0) {
        worst = StrictMath.min(worst, value);
        taken += offer.taken();
      }
    }
    boolean more = taken < cards(taken) * (1 - 1e-9);
    double regret = best - (more ? StrictMath.min(worst, stock.otherwise()) : worst);
    return regret / StrictMath.max(1, stock.otherwise());
  }

  /** Cards that can be rented out when so many are. */
  private double cards(double taken) {
    return StrictMath.min(stock.forSale() + taken, offers.get(0).eligible());
  }

  /**
   * Takes all cards back and rents out as many as pay more than otherwise, where they pay most: so
   * that the last of them is worth the same in all work that is taken.
   */
  void choose() {
    offers.forEach(offer -> offer.take(0));
    double cards = cards(0);
    double worth = stock.otherwise();
    if (room(worth) > cards) {
      double low = worth;
      double high = offers.stream().mapToDouble(RentalOffers.Offer::value).max().orElse(worth);
      while (high - low > EXACT * StrictMath.max(1, high)) {
        worth = (low + high) / 2;
        if (room(worth) > cards) {
          low = worth;
        } else {
          high = worth;
        }
      }
      cards = take(high, cards);
      worth = low;
    }
    take(worth, cards);
  }

  private double room(double worth) {
    double room = 0;
    for (RentalOffers.Offer offer : offers) {
      room += offer.room(worth);
    }
    return room;
  }

  /** Takes what leaves each card this worth; returns how many cards are left. */
  private double take(double worth, double cards) {
    double left = cards;
    for (RentalOffers.Offer offer : offers) {
      double more = StrictMath.min(left, offer.room(worth));
      offer.take(offer.taken() + more);
      left -= more;
    }
    return left;
  }
}
