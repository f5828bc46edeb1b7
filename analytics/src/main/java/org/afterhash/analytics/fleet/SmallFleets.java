package org.afterhash.analytics.fleet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.afterhash.analytics.cards.Holder;
import org.afterhash.analytics.random.Weights;
import org.afterhash.domain.estimate.FleetHeadline;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.market.MarketSnapshot;

/**
 * Headlines of very many fleets of few cards, whose owners say nothing of their business
 * (docs/method.md §21).
 *
 * <p>So few cards do not move a price, and their costs do not hang on how many they are: what the
 * best action of a card brings is the same in all of these fleets. It is worked out once for each
 * model and condition, in the draws of the industry's estimate, and a fleet is a sum of that. The
 * differences to {@link FleetValuer} are the pressure of the fleet's own sale, far below a
 * thousandth, and which draws a model's own price meets.
 */
public final class SmallFleets {
  /** Most cards of a fleet; above, costs and prices hang on its size. */
  public static final long MOST_CARDS = 99;

  private final MarketSnapshot market;
  private final PurchasePrices purchases;
  private final int draws;
  private final Map<Holder, CardActions> actions = new EnumMap<>(Holder.class);
  private final Map<Kind, Optional<CardDraws>> best = new ConcurrentHashMap<>();

  private record Kind(Holder holder, GpuModel model, Condition condition) {}

  /**
   * @param purchases what cards cost whose owners did not say
   * @param actions what can be done with a card of any model, by whose it is
   */
  SmallFleets(
      MarketSnapshot market,
      PurchasePrices purchases,
      int draws,
      Function<Holder, CardActions> actions) {
    this.market = market;
    this.purchases = purchases;
    this.draws = draws;
    for (Holder holder : List.of(Holder.HOBBY, Holder.MID)) {
      this.actions.put(holder, actions.apply(holder));
    }
  }

  /** Whether a fleet is one of them. */
  public static boolean has(Fleet fleet) {
    return fleet.gpus() <= MOST_CARDS;
  }

  /**
   * One headline for each fleet, in their order.
   *
   * @throws IllegalArgumentException when a fleet has more cards
   * @throws org.afterhash.domain.result.NotFoundException when a model is not in the catalogue
   */
  public List<FleetHeadline> headlines(List<Fleet> fleets) {
    var spending = new Spending(market, purchases, draws);
    var headlines = new ArrayList<FleetHeadline>(fleets.size());
    for (Fleet fleet : fleets) {
      headlines.add(headline(fleet, spending));
    }
    return headlines;
  }

  private FleetHeadline headline(Fleet fleet, Spending spending) {
    if (!has(fleet)) {
      throw new IllegalArgumentException("A fleet of " + fleet.gpus() + " cards is not small.");
    }
    Holder holder = Holder.of(fleet.gpus());
    var sums = new Sums(draws);
    for (Holding holding : fleet.holdings()) {
      GpuModel model = market.catalogue().get(holding.model());
      var kind = new Kind(holder, model, holding.condition());
      sums.add(holding.count(), spending.of(holding), best.computeIfAbsent(kind, this::best));
    }
    return sums.headline(fleet.gpus());
  }

  private Optional<CardDraws> best(Kind kind) {
    return Optional.ofNullable(actions.get(kind.holder))
        .flatMap(all -> all.once(kind.model, kind.condition))
        .map(CardActions.CardValue::best);
  }

  /** Sums over a fleet's holdings, draw by draw. */
  private static final class Sums {
    private final double[] recoverable;
    private final double[] ofBoth;
    private final double[] spent;
    private double book;
    private double imputed;
    private long unpriced;

    Sums(int draws) {
      recoverable = new double[draws];
      ofBoth = new double[draws];
      spent = new double[draws];
    }

    void add(int count, Spending.Spent paid, Optional<CardDraws> brings) {
      CardDraws usd = paid.usd();
      if (usd == null) {
        unpriced += count;
      } else if (paid.stated()) {
        book += count * usd.distribution().p50();
      } else {
        imputed += count * usd.distribution().p50();
      }
      brings.ifPresent(
          each -> {
            each.addTo(recoverable, count);
            if (usd != null) {
              each.addTo(ofBoth, count);
              usd.addTo(spent, count);
            }
          });
    }

    FleetHeadline headline(long gpus) {
      Weights equal = Weights.equal(recoverable.length);
      boolean costs = true;
      for (int i = 0; i < spent.length; i++) {
        costs &= spent[i] > 0;
        ofBoth[i] /= spent[i];
      }
      return new FleetHeadline(
          gpus,
          new FleetValuation.Spend(book, imputed, unpriced),
          equal.distribution(recoverable, "USD"),
          costs ? equal.distribution(ofBoth, "1") : null);
    }
  }
}
