package org.afterhash.analytics.fleet;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.farm.CardOptions;
import org.afterhash.analytics.farm.Decider;
import org.afterhash.analytics.farm.OwnMining;
import org.afterhash.analytics.farm.OwnRenting;
import org.afterhash.analytics.farm.OwnSale;
import org.afterhash.analytics.farm.Rented;
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

/** What can be done with a card, by model and condition; each pair is worked out once. */
final class CardActions {
  private static final double MONTHS_PER_WEEK = 12.0 / 52;

  private final ResaleIndex index;
  private final NavigableMap<GpuModelId, double[]> prices;
  private final SaleTerms sale;
  private final Exits exits;
  private final Decider decider;
  private final Map<String, CardValue> known = new TreeMap<>();

  /**
   * What is worked out for a card.
   *
   * @param resale what a buyer would pay today
   * @param best what the best action brings
   * @param alternatives what each action brings where it is possible, and a sale where it is not
   * @param waiting what a sale loses by beginning a week later
   * @param evidence null for scrap
   */
  record CardValue(
      CardDraws resale,
      Decision decision,
      CardDraws best,
      Map<Outcome, CardDraws> alternatives,
      CardDraws waiting,
      @Nullable PriceEvidence evidence) {}

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

  /** What cards in that condition leave if they are sold as {@code other} says, USD by draw. */
  Optional<double[]> sold(GpuModel model, Condition condition, OwnSale other) {
    if (condition == Condition.DEAD) {
      return Optional.of(sale.scrap());
    }
    double[] price = prices.get(model.id());
    return price == null
        ? Optional.empty()
        : Optional.of(new Work(model, condition, price).sell(other));
  }

  /** Empty where the model has no price, unless the card is dead: scrap needs none. */
  Optional<CardValue> of(GpuModel model, Condition condition) {
    if (condition == Condition.DEAD) {
      return Optional.of(known.computeIfAbsent(condition.word(), key -> dead()));
    }
    return index
        .price(model.id())
        .map(
            price ->
                known.computeIfAbsent(
                    model.id() + " " + condition.word(),
                    key -> value(model, condition, price.evidence())));
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

  private CardValue value(GpuModel model, Condition condition, PriceEvidence evidence) {
    double[] price = prices.getOrDefault(model.id(), new double[0]);
    var work = new Work(model, condition, price);
    var options =
        new CardOptions().possible(Outcome.SELL, work.sell()).possible(Outcome.SCRAP, sale.scrap());
    rent(work, options);
    mine(work, options);
    return decided(new CardDraws(sale.gross(condition, price)), waiting(work), options, evidence);
  }

  private static CardDraws waiting(CardActions.Work work) {
    double[] now = work.sell();
    double[] later = work.soldAfter(1, work.condition);
    Arrays.setAll(now, i -> (now[i] - later[i]) * MONTHS_PER_WEEK);
    return new CardDraws(now);
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

  private void rent(Work work, CardOptions options) {
    if (work.condition == Condition.ARTEFACT) {
      options.impossible(Outcome.RENT, "a card that shows artefacts computes wrongly");
      return;
    }
    Optional<Rented> best =
        work.card.flatMap(
            card -> exits.renting.best(card, work.price, work.later(exits.renting.months())));
    if (best.isEmpty()) {
      options.impossible(Outcome.RENT, whyNotRented(work.model));
      return;
    }
    Rented rented = best.get();
    options.possible(Outcome.RENT, work.atWork(rented.value()));
    options.rentedOn(renting(work, rented));
  }

  private Decision.Renting renting(Work work, Rented rented) {
    double[] sold = sale.net(Condition.WORKS, work.pressed(), exits.sale.worthLater());
    double breakEven = median(rented.breakEven(sold));
    Tier tier = rented.tier();
    return new Decision.Renting(
        tier.word(),
        Double.isFinite(breakEven) ? breakEven : null,
        median(rented.rent()),
        median(exits.renting.use(tier)),
        median(exits.renting.upFront(tier)));
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

  private void mine(Work work, CardOptions options) {
    GpuModel.Ethash ethash = work.model.ethash();
    if (work.condition == Condition.ARTEFACT) {
      options.impossible(Outcome.MINE, "a card that shows artefacts computes wrongly");
    } else if (ethash == null || work.card.isEmpty()) {
      options.impossible(Outcome.MINE, "its speed at mining is not known");
    } else {
      CardClass card = work.card.get();
      Double watts = ethash.watts();
      double[] mined = exits.mining.margin(card, watts == null ? card.watts() : watts);
      double[] later = work.soldAfter(exits.mining.months(), Condition.WORKS);
      Arrays.setAll(mined, i -> mined[i] + later[i]);
      options.possible(Outcome.MINE, work.atWork(mined));
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }

  /** A card of one model in one condition. */
  private final class Work {
    final GpuModel model;
    final Condition condition;
    final double[] price;
    final Optional<CardClass> card;
    private final int segment;
    private final boolean large;

    Work(GpuModel model, Condition condition, double[] price) {
      this.model = model;
      this.condition = condition;
      this.price = price;
      this.card = FleetCards.cardClass(model);
      this.segment = FleetCards.segment(exits.market, model);
      Double memory = model.memoryGb();
      this.large = memory != null && memory >= exits.largeFrom;
    }

    /** Today's price as the owner's sale finds it, discounted. */
    double[] pressed() {
      return pressed(exits.sale);
    }

    private double[] pressed(OwnSale by) {
      double[] factor = by.factor(segment, large);
      var pressed = new double[price.length];
      Arrays.setAll(pressed, i -> factor[i] * price[i]);
      return pressed;
    }

    double[] sell() {
      return sell(exits.sale);
    }

    double[] sell(OwnSale by) {
      return sale.net(condition, pressed(by), by.worthLater());
    }

    /** What selling a working card some months on leaves then. */
    double[] later(int months) {
      var then = new double[price.length];
      Arrays.setAll(then, i -> price[i] * exits.market.outlook(i, large, months));
      return sale.net(Condition.WORKS, then, ones());
    }

    /** What beginning to sell cards in some condition some months on is worth today. */
    double[] soldAfter(int months, Condition sold) {
      double[] worth = exits.sale.worthIn(months);
      double[] then = pressed();
      Arrays.setAll(then, i -> then[i] * exits.market.outlook(i, large, months));
      double[] net = sale.net(sold, then, exits.sale.worthLater());
      Arrays.setAll(net, i -> net[i] * worth[i]);
      return net;
    }

    /** What cards in this condition bring, where those that work bring {@code working}. */
    double[] atWork(double[] working) {
      double[] repair = sale.repair(condition, price);
      double[] part = sale.working(condition);
      double[] scrap = sale.scrap();
      var value = new double[working.length];
      Arrays.setAll(value, i -> part[i] * (working[i] - repair[i]) + (1 - part[i]) * scrap[i]);
      return value;
    }

    private double[] ones() {
      var ones = new double[price.length];
      Arrays.fill(ones, 1);
      return ones;
    }
  }
}
