package org.afterhash.analytics.farm;

import java.util.Arrays;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.Holder;
import org.afterhash.analytics.random.Ranks;
import org.afterhash.analytics.rental.CashFlow;
import org.afterhash.analytics.rental.CashLine;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.analytics.rental.Tier;

/** One kind of work that an owner's cards could do: what is the same for all of them. */
final class RentedWork {
  private final Tier tier;
  private final RentalTerms terms;
  private final Holder holder;
  private final double[] rents;
  private final CashLine[] lines;
  private final double[] notPaid;
  private final double[] earned;
  private final double medianRent;
  private final double medianUse;
  private final double medianUpFront;

  /**
   * @param rents list rates of an RTX 3090 once all own cards are offered, USD per hour by draw
   * @param saved part of the cost of a conversion that need not be paid
   */
  RentedWork(Tier tier, RentalTerms terms, Holder holder, double[] rents, double saved) {
    this.tier = tier;
    this.terms = terms;
    this.holder = holder;
    this.rents = rents;
    int draws = rents.length;
    lines = new CashLine[draws];
    notPaid = new double[draws];
    earned = new double[draws];
    var use = new double[draws];
    var upFront = new double[draws];
    for (int i = 0; i < draws; i++) {
      lines[i] = terms.line(i, holder, tier);
      notPaid[i] = terms.conversion(i) * saved;
      earned[i] = lines[i].perRent() * rents[i];
      use[i] = terms.use(i, tier);
      upFront[i] = terms.upFront(i, holder, tier) - notPaid[i];
    }
    medianRent = Ranks.median(rents);
    medianUse = Ranks.median(use);
    medianUpFront = Ranks.median(upFront);
  }

  Tier tier() {
    return tier;
  }

  /** Present value of the hours paid for in a draw, USD for each USD per hour of list rate. */
  double perRent(int draw) {
    return lines[draw].perRent();
  }

  /** What an RTX 3090 earns before all costs, USD by draw. */
  double[] earned() {
    return earned;
  }

  /** List rate of an RTX 3090, median, USD per hour. */
  double medianRent() {
    return medianRent;
  }

  /** Part of the time that a listed card is rented, median. */
  double medianUse() {
    return medianUse;
  }

  /** What has to be paid before a card is rented out, median, USD. */
  double medianUpFront() {
    return medianUpFront;
  }

  /**
   * A card at this work.
   *
   * @param price of a working card today, USD by draw
   * @param residual what selling it at the end brings, USD by draw
   */
  Rented rented(double performance, CardClass card, double[] price, double[] residual) {
    var cost = new double[lines.length];
    double watts = card.watts();
    Arrays.setAll(cost, i -> lines[i].cost(watts, price[i], residual[i]) - notPaid[i]);
    return new Rented(this, card, performance, price, residual, cost);
  }

  /**
   * Money of one card in one draw, USD by month from 0, not discounted.
   *
   * @param watts of its board
   * @param performance list rate of the card against that of an RTX 3090
   * @param price of a working card today, USD
   * @param residual what selling it at the end brings, USD
   */
  double[] cash(int draw, double watts, double performance, double price, double residual) {
    CashFlow.Work work = terms.work(draw, tier, watts);
    CashFlow.Terms paid = terms.terms(draw, holder, tier, watts, price, residual);
    double[] months = CashFlow.months(work, paid, performance * rents[draw]);
    months[0] += notPaid[draw];
    return months;
  }
}
