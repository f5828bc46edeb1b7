package org.afterhash.analytics.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.Holder;
import org.afterhash.analytics.farm.HostGates;
import org.afterhash.analytics.farm.OwnRenting;
import org.afterhash.analytics.farm.Rented;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.rental.CashFlow;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.domain.estimate.RetrofitQuote;

/** What it takes to rent cards out, model by model and work by work (docs/method.md §21). */
final class RetrofitQuotes {
  private final OwnRenting renting;
  private final RentalTerms middle;
  private final Holder holder;
  private final HostGates gates;

  /**
   * @param middle the owner's terms in one draw, everything uncertain at its median
   */
  RetrofitQuotes(OwnRenting renting, RentalTerms middle, Holder holder, HostGates gates) {
    this.renting = renting;
    this.middle = middle;
    this.holder = holder;
    this.gates = gates;
  }

  /**
   * A quote for each work that the card suits, least demanding first.
   *
   * @param owned a card that works
   * @param count of such cards
   */
  List<RetrofitQuote> of(OwnedCard owned, long count) {
    var quotes = new ArrayList<RetrofitQuote>();
    if (owned.card.isEmpty()) {
      return quotes;
    }
    CardClass card = owned.card.get();
    double[] later = owned.later(renting.months());
    for (Tier tier : Tier.values()) {
      renting
          .rented(card, tier, owned.price, later)
          .ifPresent(rented -> quotes.add(quote(owned, card, rented, median(later), count)));
    }
    return quotes;
  }

  private RetrofitQuote quote(
      OwnedCard owned, CardClass card, Rented rented, double residual, long count) {
    Tier tier = rented.tier();
    double[] sold = owned.sellWorking();
    double[] gain = rented.value();
    Arrays.setAll(gain, i -> gain[i] - sold[i]);
    double upFront = median(renting.upFront(tier));
    double rent = median(rented.rent());
    CashFlow.Work work = middle.work(0, tier, card);
    CashFlow.Terms terms =
        middle.terms(0, holder, tier, card, median(owned.price), residual).withUpFront(upFront);
    double breakEven = median(rented.breakEven(sold));
    OptionalDouble use = CashFlow.breakEvenUse(work, terms, rent, median(sold));
    OptionalInt payback = CashFlow.payback(work, terms, rent);
    return new RetrofitQuote(
        owned.model.id(),
        count,
        tier.word(),
        tier.label(),
        gates(tier),
        upFront,
        Weights.equal(gain.length).distribution(gain, "USD"),
        rent,
        Double.isFinite(breakEven) ? breakEven : null,
        work.use(),
        use.isPresent() ? use.getAsDouble() : null,
        payback.isPresent() ? payback.getAsInt() : null,
        count * middle.staff(0, holder));
  }

  private List<RetrofitQuote.Gate> gates(Tier tier) {
    return gates.checks(tier).stream()
        .map(
            check ->
                new RetrofitQuote.Gate(
                    check.gate().word(),
                    check.gate().label(),
                    check.needed(),
                    check.stated(),
                    check.passes(),
                    check.passes() ? 0 : check.share() * middle.conversion(0)))
        .toList();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }
}
