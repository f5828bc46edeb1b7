package org.afterhash.analytics.fleet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.afterhash.analytics.fleet.CardActions.CardValue;
import org.afterhash.analytics.random.Weights;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.Outcome;

/** Sums over the holdings, draw by draw. */
final class FleetTotals {
  private final double[] resale;
  private final double[] recoverable;
  private final double[] waiting;
  private final double[] recoverableOfBoth;
  private final double[] spentOfBoth;
  private final Map<Outcome, double[]> usd = new EnumMap<>(Outcome.class);
  private final Map<Outcome, Long> cards = new EnumMap<>(Outcome.class);
  private final Map<Outcome, double[]> alternatives = new EnumMap<>(Outcome.class);
  private final Map<Outcome, Long> open = new EnumMap<>(Outcome.class);
  private double paidOfBoth;
  private double book;
  private double imputed;
  private long unpriced;

  FleetTotals(int draws) {
    resale = new double[draws];
    recoverable = new double[draws];
    waiting = new double[draws];
    recoverableOfBoth = new double[draws];
    spentOfBoth = new double[draws];
    for (Outcome outcome : Outcome.values()) {
      usd.put(outcome, new double[draws]);
      alternatives.put(outcome, new double[draws]);
    }
  }

  void add(int count, Spending.Spent spent, Optional<CardValue> value) {
    CardDraws paid = spent.usd();
    if (paid == null) {
      unpriced += count;
    } else if (spent.stated()) {
      book += count * paid.distribution().p50();
    } else {
      imputed += count * paid.distribution().p50();
    }
    value.ifPresent(
        worth -> {
          worth.resale().addTo(resale, count);
          worth.best().addTo(recoverable, count);
          worth.waiting().addTo(waiting, count);
          Outcome best = worth.decision().best();
          worth.best().addTo(usd.getOrDefault(best, new double[0]), count);
          cards.merge(best, (long) count, Long::sum);
          addAlternatives(count, worth);
          if (paid != null) {
            worth.best().addTo(recoverableOfBoth, count);
            paid.addTo(spentOfBoth, count);
            paidOfBoth += count * paid.distribution().p50();
          }
        });
  }

  /** USD by draw, over the cards that have a price. */
  double[] resale() {
    return resale;
  }

  /** What the best actions bring, USD by draw, over the cards that have a price. */
  double[] recoverable() {
    return recoverable;
  }

  private void addAlternatives(int count, CardValue worth) {
    worth
        .alternatives()
        .forEach(
            (outcome, each) ->
                each.addTo(alternatives.getOrDefault(outcome, new double[0]), count));
    for (Decision.Action action : worth.decision().actions()) {
      if (action.isPossible()) {
        open.merge(action.outcome(), (long) count, Long::sum);
      }
    }
  }

  /** What a sale of everything loses by beginning a week later, USD a week by draw. */
  double[] waiting() {
    return waiting;
  }

  /** What each action brings where it is the best. */
  List<FleetValuation.ByAction> byAction() {
    return byAction(cards, usd);
  }

  /** What the fleet brings if an action is taken wherever it is possible, and the rest is sold. */
  List<FleetValuation.ByAction> alternatives() {
    return byAction(open, alternatives);
  }

  private List<FleetValuation.ByAction> byAction(
      Map<Outcome, Long> counts, Map<Outcome, double[]> sums) {
    var byAction = new ArrayList<FleetValuation.ByAction>();
    Weights weights = Weights.equal(recoverable.length);
    for (Outcome outcome : Outcome.values()) {
      byAction.add(
          new FleetValuation.ByAction(
              outcome,
              counts.getOrDefault(outcome, 0L),
              weights.distribution(sums.getOrDefault(outcome, recoverable), "USD")));
    }
    return byAction;
  }

  FleetValuation.Spend spend() {
    return new FleetValuation.Spend(book, imputed, unpriced);
  }

  /**
   * What the best actions bring of what was spent, by draw, over the cards of which both are known;
   * empty where there are none, or they cost nothing.
   */
  Optional<double[]> share() {
    var share = new double[recoverable.length];
    for (int i = 0; i < share.length; i++) {
      if (spentOfBoth[i] <= 0) {
        return Optional.empty();
      }
      share[i] = recoverableOfBoth[i] / spentOfBoth[i];
    }
    return Optional.of(share);
  }

  /**
   * The same in the mean, against the medians of what was spent; infinite where that is nothing.
   */
  double part() {
    double sum = 0;
    for (double usd : recoverableOfBoth) {
      sum += usd;
    }
    return sum / recoverableOfBoth.length / paidOfBoth;
  }
}
