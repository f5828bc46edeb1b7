package org.afterhash.analytics.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.Holder;
import org.afterhash.analytics.farm.OwnRenting;
import org.afterhash.analytics.farm.Rented;
import org.afterhash.analytics.random.Ranks;
import org.afterhash.analytics.rental.CashFlow;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.domain.estimate.RetrofitQuote;

/** What it takes to rent cards out, model by model and work by work (docs/method.md §21). */
final class RetrofitQuotes {
  private final FleetOwner.OwnedSite site;
  private final OwnRenting renting;
  private final RentalTerms middle;
  private final Holder holder;

  RetrofitQuotes(FleetOwner.OwnedSite site) {
    this.site = site;
    this.renting = site.exits().renting();
    this.middle = site.middle();
    this.holder = site.business().holder();
  }

  /**
   * A quote for each work that the card suits, least demanding first.
   *
   * @param owned a card that works
   * @param count of such cards
   */
  List<RetrofitQuote> of(OwnedCard owned, long count) {
    var quotes = new ArrayList<RetrofitQuote>();
    if (owned.card.isPresent() && !owned.rented.isEmpty()) {
      CardClass card = owned.card.get();
      var usual =
          new Middle(
              Ranks.median(owned.price), Ranks.median(owned.atEnd), Ranks.median(owned.sold));
      for (OwnedCard.AtWork work : owned.rented) {
        quotes.add(quote(owned, card, work, usual, count));
      }
    }
    return quotes;
  }

  /** Medians of a card, USD: worth today, and sold when the renting ends. */
  private record Middle(double price, double residual, double sold) {}

  private RetrofitQuote quote(
      OwnedCard owned, CardClass card, OwnedCard.AtWork at, Middle usual, long count) {
    Rented rented = at.rented();
    Tier tier = rented.tier();
    double[] sold = owned.sold;
    double[] value = rented.value();
    var gain = new double[value.length];
    Arrays.setAll(gain, i -> value[i] - sold[i]);
    double upFront = renting.medianUpFront(tier);
    double rent = rented.medianRent();
    CashFlow.Work work = middle.work(0, tier, card.watts());
    CashFlow.Terms terms =
        middle
            .terms(0, holder, tier, card.watts(), usual.price, usual.residual)
            .withUpFront(upFront);
    OptionalDouble use = CashFlow.breakEvenUse(work, terms, rent, usual.sold);
    OptionalInt payback = CashFlow.payback(work, terms, rent);
    return new RetrofitQuote(
        site.name().orElse(null),
        owned.model.id(),
        count,
        tier.word(),
        tier.label(),
        gates(tier),
        upFront,
        new Ranks(gain).distribution("USD"),
        rent,
        at.finiteBreakEven(),
        work.use(),
        use.isPresent() ? use.getAsDouble() : null,
        payback.isPresent() ? payback.getAsInt() : null,
        count * middle.staff(0, holder),
        tier == mostDemanding(owned) ? beyond(card, tier) : List.of(),
        site.place().isInDataCentre() && owned.model.isForConsumers());
  }

  private static Tier mostDemanding(OwnedCard owned) {
    return owned.rented.get(owned.rented.size() - 1).rented().tier();
  }

  /** More demanding work than the most demanding one that it suits. */
  private List<RetrofitQuote.Beyond> beyond(CardClass card, Tier most) {
    return Arrays.stream(Tier.values())
        .filter(tier -> tier.compareTo(most) > 0 && middle.leastMemory(tier) > card.memoryGb())
        .map(tier -> new RetrofitQuote.Beyond(tier.word(), tier.label(), middle.leastMemory(tier)))
        .toList();
  }

  private List<RetrofitQuote.Gate> gates(Tier tier) {
    return site.gates().checks(tier).stream()
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
}
