package org.afterhash.analytics.recovery;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.analytics.rental.Tier;
import org.jspecify.annotations.Nullable;

/**
 * The rental of cards for all tiers of work in one draw (docs/method.md §14), once nobody who rents
 * would rather do so in another tier, or sell.
 *
 * <p>Tier by tier, the most demanding first, settles most draws: cards that fit it are many against
 * what is asked for, so that the rent leaves them what a sale leaves and no more. Where a lesser
 * tier pays one of them more, each kind of cards chooses again in turn. A turn never lowers what
 * renters are ready to pay above what the cards cost, a smooth concave function, so that turns end
 * where all tiers together are in balance.
 */
final class RentalMarkets {
  /** The most demanding work first: fewest cards can do it. */
  private static final List<Tier> TIERS = List.of(Tier.LARGE, Tier.INFERENCE, Tier.BATCH);

  private static final int MOST_TURNS = 200;

  /** Nobody moves a card for a smaller part of what it brings otherwise. */
  private static final double LEAST = 1e-3;

  private final List<RentalOffers> tiers = new ArrayList<>();
  private final List<RentalChoice> choices = new ArrayList<>();

  RentalMarkets(RentalTerms terms, int draw, List<Stock> stocks, RentalOffers.SaleLater later) {
    for (Tier tier : TIERS) {
      tiers.add(new RentalOffers(terms, draw, tier, stocks, later));
    }
    for (int s = 0; s < stocks.size(); s++) {
      var offers = new ArrayList<RentalOffers.Offer>(TIERS.size());
      for (RentalOffers tier : tiers) {
        RentalOffers.Offer offer = tier.of(s);
        if (offer != null) {
          offers.add(offer);
        }
      }
      if (!offers.isEmpty()) {
        choices.add(new RentalChoice(stocks.get(s), offers));
      }
    }
  }

  /** Rents out what is worth more rented than otherwise, as far as there is demand. */
  void clear() {
    tiers.forEach(RentalOffers::clear);
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      RentalChoice next = mostRegretted();
      if (next == null) {
        return;
      }
      next.choose();
    }
  }

  private @Nullable RentalChoice mostRegretted() {
    RentalChoice most = null;
    double regret = LEAST;
    for (RentalChoice choice : choices) {
      double of = choice.regret();
      if (of > regret) {
        regret = of;
        most = choice;
      }
    }
    return most;
  }

  /** Names all cards rented out when last cleared. */
  void forEach(RentalOffers.Rented rented) {
    tiers.forEach(tier -> tier.forEach(rented));
  }

  /** Notes what was offered and asked for when last cleared. */
  void state(int draw, RecoveryDraws result) {
    for (int t = 0; t < TIERS.size(); t++) {
      result.state(TIERS.get(t), draw, tiers.get(t).state());
    }
  }
}
