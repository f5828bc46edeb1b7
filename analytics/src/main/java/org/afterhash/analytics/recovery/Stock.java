package org.afterhash.analytics.recovery;

import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.Holder;

/**
 * Cards of a class in the hands of one kind of holder, in one draw, and what is done with them.
 *
 * <p>Whoever holds cards may sell all of them, rent some out, let some mine another coin.
 */
final class Stock {
  final Holder holder;
  final int cardClass;
  final CardClass card;
  final double count;
  private double rented;
  private double mining;
  private double sell;
  private double otherwise;

  /**
   * @param count cards that work
   */
  Stock(Holder holder, int cardClass, CardClass card, double count) {
    this.holder = holder;
    this.cardClass = cardClass;
    this.card = card;
    this.count = count;
  }

  /** Takes back what was decided, at a new net price of a sale, USD per card. */
  void reset(double netOfSale) {
    rented = 0;
    mining = 0;
    sell = netOfSale;
    otherwise = netOfSale;
  }

  /** What selling one leaves, USD. */
  double sell() {
    return sell;
  }

  /** Notes that a card which is rented out gives up more than a sale, USD. */
  void giveUp(double worth) {
    otherwise = worth;
  }

  /** What a card which is rented out gives up, USD. */
  double otherwise() {
    return otherwise;
  }

  void rent(double cards) {
    rented += cards;
  }

  double rented() {
    return rented;
  }

  void mine(double cards) {
    mining += cards;
  }

  double mining() {
    return mining;
  }

  /** Cards that are neither rented out nor mining. */
  double forSale() {
    return StrictMath.max(0, count - rented - mining);
  }
}
