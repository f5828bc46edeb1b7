package org.afterhash.analytics.recovery;

import java.util.List;

/**
 * One stock of cards that chooses among the tiers of work that it fits, and what else it can do.
 */
final class RentalChoice {
  private static final double NEAR = 1e-5;
  private static final int MOST_STEPS = 20;

  private final Stock stock;
  private final List<RentalOffers.Offer> offers;

  /**
   * @param offers of the stock: one at least, each in another tier
   */
  RentalChoice(Stock stock, List<RentalOffers.Offer> offers) {
    this.stock = stock;
    this.offers = offers;
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
      double root = root(worth, cards);
      double near = NEAR * StrictMath.max(1, root);
      // Work whose rent is that of others has room for all below it, and for none above.
      double left = take(root + near, cards);
      take(root - near, left);
    } else {
      take(worth, cards);
    }
  }

  /**
   * What each card is worth when all are taken, by Newton's method: room falls with the worth and
   * is convex, so that from below it never goes too far.
   *
   * @param least has room for more than the cards
   */
  private double root(double least, double cards) {
    double worth = least;
    for (RentalOffers.Offer offer : offers) {
      // With the other work besides it is no less.
      worth = StrictMath.max(worth, offer.valueWith(cards));
    }
    for (int step = 0; step < MOST_STEPS; step++) {
      double room = 0;
      double slope = 0;
      double bend = Double.POSITIVE_INFINITY;
      for (RentalOffers.Offer offer : offers) {
        double value = offer.value();
        if (value > worth) {
          double more = offer.room(worth);
          room += more;
          slope += offer.slope(worth, more);
          bend = StrictMath.min(bend, value);
        }
      }
      double further = (room - cards) / slope;
      if (!(further > 0)) {
        break;
      }
      worth = StrictMath.min(bend, worth + further);
      if (further < NEAR * StrictMath.max(1, worth)) {
        // Another step would be about the square of this one.
        break;
      }
    }
    return worth;
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
