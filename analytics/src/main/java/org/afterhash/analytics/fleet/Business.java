package org.afterhash.analytics.fleet;

import java.time.YearMonth;
import java.util.ArrayList;
import org.afterhash.analytics.cards.Holder;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Shock;
import org.jspecify.annotations.Nullable;

/**
 * How an owner runs cards: what the owner says of it, and what is usual for that many cards
 * (docs/method.md §21). Nothing of it changes the market.
 *
 * @param methodology with everything that the owner says
 * @param saleMonths over which the owner sells
 * @param date at which the fleet is valued
 */
record Business(Methodology methodology, Holder holder, int saleMonths, YearMonth date) {

  /** What the owner pays for power above what farms pay, USD/kWh. */
  double powerAbove() {
    return UsualTerms.powerAbove(methodology, holder);
  }

  /** What the owner pays for power, median, USD/kWh. */
  double powerPrice() {
    return methodology.parameter("rental.power-price").p50() + powerAbove();
  }

  /**
   * At one of the owner's sites, or as a whole.
   *
   * @param site null for all of them, and for cards of which none is named
   * @param rentable cards there that could be rented out
   */
  static Business of(
      Methodology methodology,
      FleetQuestion question,
      @Nullable SiteName site,
      long rentable,
      YearMonth date) {
    Holder holder = Holder.of(question.fleet().gpus());
    var shocks = new ArrayList<Shock>(question.whatIf().without(WhatIf.Input.POWER_PRICE).shocks());
    Double price = question.powerPrice(site);
    if (price != null) {
      shocks.add(new Shock.Fix("rental.power-price", price));
      shocks.add(new Shock.Fix("rental.mid-power-above", 0));
      shocks.add(new Shock.Fix("rental.hobby-power-above", 0));
    }
    if (question.sites().at(site).isInDataCentre()
        && methodology.parameter("rental.space").p50() == 0) {
      shocks.add(new Shock.Fix("rental.space", methodology.parameter("farm.space").p50()));
    }
    // A small site costs less: below a hundred cards its cost per card is taken not to rise.
    double usual = methodology.parameter("rental.cards-mid").p50();
    double cards = StrictMath.max(usual, (double) rentable);
    shocks.add(new Shock.Fix("rental.cards-mid", cards));
    shocks.add(new Shock.Fix("rental.cards-farm", cards));
    return new Business(
        methodology.under(shocks),
        holder,
        new UsualTerms(methodology, question.fleet().gpus()).saleMonths(question.whatIf()),
        date);
  }
}
