package org.afterhash.analytics.fleet;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.farm.CardOptions;
import org.afterhash.analytics.farm.Decider;
import org.afterhash.analytics.farm.OwnMining;
import org.afterhash.analytics.farm.OwnRenting;
import org.afterhash.analytics.farm.OwnSale;
import org.afterhash.analytics.farm.SaleCourse;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.analytics.resale.MassSale;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.FleetValuation.PriceEvidence;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a card, by model and condition; each pair is worked out once, whichever
 * threads ask.
 */
final class CardActions {
  private static final double MONTHS_PER_WEEK = 12.0 / 52;

  private final ResaleIndex index;
  private final NavigableMap<GpuModelId, double[]> prices;
  private final SaleTerms sale;
  private final Exits exits;
  private final Decider decider;
  private final Map<GpuModelId, OwnedCard> cards = new ConcurrentHashMap<>();
  private final Map<Kind, CardValue> known = new ConcurrentHashMap<>();

  /** Cards of which the same can be done. */
  private record Kind(GpuModel model, Condition condition) {}

  /**
   * What is worked out for a card.
   *
   * @param resale what a buyer would pay today
   * @param best what the best action brings
   * @param alternatives what each action brings where it is possible, and a sale where it is not
   * @param waiting what a sale loses by beginning a week later
   * @param evidence null for scrap, and for a card that is priced by its speed
   */
  record CardValue(
      CardDraws resale,
      Decision decision,
      CardDraws best,
      Map<Outcome, CardDraws> alternatives,
      CardDraws waiting,
      @Nullable PriceEvidence evidence) {
    /** What an action brings where it is possible, and a sale where it is not. */
    CardDraws each(Outcome outcome) {
      return alternatives.getOrDefault(outcome, best);
    }
  }

  /** The ways out of a card that works. */
  record Exits(
      MassSale market, OwnSale sale, OwnRenting renting, OwnMining mining, double largeFrom) {}

  /**
   * @param prices of working cards, USD by model and draw
   */
  CardActions(
      ResaleIndex index,
      NavigableMap<GpuModelId, double[]> prices,
      SaleTerms sale,
      Exits exits,
      Decider decider) {
    this.index = index;
    this.prices = prices;
    this.sale = sale;
    this.exits = exits;
    this.decider = decider;
  }

  /** What any card brings as scrap, USD by draw. */
  double[] scrap() {
    return sale.scrap();
  }

  /** What cards in that condition leave if they are sold as {@code other} says, USD by draw. */
  Optional<double[]> sold(GpuModel model, Condition condition, SaleCourse other) {
    return condition == Condition.DEAD
        ? Optional.of(sale.scrap())
        : owned(model).map(card -> card.sell(condition, other));
  }

  /** Empty where the model has no price, unless the card is dead: scrap needs none. */
  Optional<CardValue> of(GpuModel model, Condition condition) {
    if (condition != Condition.DEAD && owned(model).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(known.computeIfAbsent(new Kind(model, condition), this::value));
  }

  /** As {@link #of}, without keeping what is worked out. */
  Optional<CardValue> once(GpuModel model, Condition condition) {
    return condition != Condition.DEAD && owned(model).isEmpty()
        ? Optional.empty()
        : Optional.of(value(new Kind(model, condition)));
  }

  /** A working card; empty where the model has no price. */
  Optional<OwnedCard> owned(GpuModel model) {
    double[] price = prices.get(model.id());
    return price == null
        ? Optional.empty()
        : Optional.of(
            cards.computeIfAbsent(model.id(), id -> new OwnedCard(model, price, sale, exits)));
  }

  private CardValue dead() {
    String why = "a dead card does not work";
    double[] nothing = new double[sale.scrap().length];
    return decided(
        new CardDraws(sale.scrap()),
        new CardDraws(nothing),
        new CardOptions()
            .possible(Outcome.SELL, sale.scrap())
            .impossible(Outcome.RENT, why)
            .impossible(Outcome.MINE, why)
            .possible(Outcome.SCRAP, sale.scrap()),
        null);
  }

  private CardValue value(Kind kind) {
    Condition condition = kind.condition;
    if (condition == Condition.DEAD) {
      return dead();
    }
    OwnedCard card = owned(kind.model).orElseThrow();
    double[] sell = card.sell(condition, exits.sale);
    var options =
        new CardOptions().possible(Outcome.SELL, sell).possible(Outcome.SCRAP, sale.scrap());
    rent(card, condition, options);
    mine(card, condition, options);
    PriceEvidence evidence =
        index.price(kind.model.id()).map(ResaleIndex.Price::evidence).orElse(null);
    return decided(
        new CardDraws(sale.gross(condition, card.price)),
        waiting(sell, card.soldAfter(1, condition)),
        options,
        evidence);
  }

  private static CardDraws waiting(double[] now, double[] later) {
    var lost = new double[now.length];
    Arrays.setAll(lost, i -> (now[i] - later[i]) * MONTHS_PER_WEEK);
    return new CardDraws(lost);
  }

  private CardValue decided(
      CardDraws resale, CardDraws waiting, CardOptions options, @Nullable PriceEvidence evidence) {
    Decision decision = decider.decide(options);
    var each = new EnumMap<Outcome, CardDraws>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      options.value(outcome).ifPresent(usd -> each.put(outcome, new CardDraws(usd)));
    }
    CardDraws sold = Objects.requireNonNull(each.get(Outcome.SELL));
    CardDraws best = each.getOrDefault(decision.best(), sold);
    for (Outcome outcome : Outcome.values()) {
      each.putIfAbsent(outcome, sold);
    }
    return new CardValue(resale, decision, best, each, waiting, evidence);
  }

  private void rent(OwnedCard card, Condition condition, CardOptions options) {
    if (condition == Condition.ARTEFACT) {
      options.impossible(Outcome.RENT, "a card that shows artefacts computes wrongly");
      return;
    }
    Optional<OwnedCard.AtWork> best = card.bestWork();
    if (best.isEmpty()) {
      options.impossible(Outcome.RENT, whyNotRented(card.model));
      return;
    }
    options.possible(Outcome.RENT, card.atWork(condition, best.get().rented().value()));
    options.rentedOn(renting(best.get()));
  }

  private Decision.Renting renting(OwnedCard.AtWork best) {
    Tier tier = best.rented().tier();
    return new Decision.Renting(
        tier.word(),
        best.finiteBreakEven(),
        best.rented().medianRent(),
        exits.renting.medianUse(tier),
        exits.renting.medianUpFront(tier));
  }

  private static String whyNotRented(GpuModel model) {
    if (model.vendor() != GpuModel.Vendor.NVIDIA) {
      return "renters' software wants cards by NVIDIA";
    }
    Integer cores = model.tensorCores();
    return cores == null || cores == 0 || model.miningCard()
        ? "it has no matrix units"
        : "it has too little memory";
  }

  private void mine(OwnedCard owned, Condition condition, CardOptions options) {
    GpuModel.Ethash ethash = owned.model.ethash();
    if (condition == Condition.ARTEFACT) {
      options.impossible(Outcome.MINE, "a card that shows artefacts computes wrongly");
    } else if (ethash == null || owned.card.isEmpty()) {
      options.impossible(Outcome.MINE, "its speed at mining is not known");
    } else {
      CardClass card = owned.card.get();
      double[] mined = exits.mining.margin(card, OwnMining.watts(owned.model, card));
      double[] later = owned.soldAfter(exits.mining.months(), Condition.WORKS);
      Arrays.setAll(mined, i -> mined[i] + later[i]);
      options.possible(Outcome.MINE, owned.atWork(condition, mined));
    }
  }
}
