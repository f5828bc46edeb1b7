package org.afterhash.analytics.farm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.afterhash.analytics.random.Ranks;
import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.method.Methodology;

/**
 * Which action is best, and whether that can be said (docs/method.md §21). All actions are compared
 * within each draw, so that what is unknown of all of them alike does not blur the choice.
 */
public final class Decider {
  /** Among equals, what takes least is done. */
  private static final List<Outcome> EASIEST =
      List.of(Outcome.SCRAP, Outcome.SELL, Outcome.MINE, Outcome.RENT);

  private static final double TENTH = 0.1;

  private final double riskAversion;
  private final double leastChance;

  public Decider(Methodology methodology) {
    riskAversion = methodology.parameter("farm.risk-aversion").p50();
    leastChance = methodology.parameter("farm.least-chance").p50();
  }

  /**
   * @param options one possible at least
   */
  public Decision decide(CardOptions options) {
    Map<Outcome, double[]> values = options.possible();
    List<Outcome> possible = EASIEST.stream().filter(values::containsKey).toList();
    Require.that(!possible.isEmpty(), "Nothing can be done with a card");
    double[][] rows = possible.stream().map(values::get).toArray(double[][]::new);
    var hindsight = new Hindsight(rows);
    var actions = new EnumMap<Outcome, Decision.Action>(Outcome.class);
    for (int k = 0; k < rows.length; k++) {
      Outcome outcome = possible.get(k);
      var ranks = new Ranks(rows[k]);
      Distribution value = ranks.distribution("USD");
      actions.put(
          outcome,
          new Decision.Action(
              outcome,
              value,
              hindsight.chance(k),
              StrictMath.max(0, hindsight.mean() - value.mean()),
              StrictMath.max(0, value.mean() - ranks.meanOfLowest(TENTH)),
              null));
    }
    Outcome best = best(possible, actions);
    return new Decision(
        complete(options, actions, hindsight.mean()),
        best,
        chance(actions, best) < leastChance,
        options.renting());
  }

  private Outcome best(List<Outcome> possible, Map<Outcome, Decision.Action> actions) {
    Outcome best = possible.get(0);
    double most = Double.NEGATIVE_INFINITY;
    for (Outcome outcome : possible) {
      Decision.Action action = actions.get(outcome);
      double worth =
          action == null
              ? Double.NEGATIVE_INFINITY
              : action.value().mean() - riskAversion * action.tailGap();
      if (worth > most) {
        best = outcome;
        most = worth;
      }
    }
    return best;
  }

  private static double chance(Map<Outcome, Decision.Action> actions, Outcome outcome) {
    Decision.Action action = actions.get(outcome);
    return action == null ? 0 : action.bestProbability();
  }

  private static List<Decision.Action> complete(
      CardOptions options, Map<Outcome, Decision.Action> actions, double hindsight) {
    var nothing = new Ranks(new double[1]).distribution("USD");
    var complete = new ArrayList<Decision.Action>();
    for (Outcome outcome : Outcome.values()) {
      Decision.Action action = actions.get(outcome);
      complete.add(
          action != null
              ? action
              : new Decision.Action(
                  outcome, nothing, 0, StrictMath.max(0, hindsight), 0, options.obstacle(outcome)));
    }
    return complete;
  }

  /** The best of each draw, which nobody knows before. */
  private static final class Hindsight {
    private final int[] wins;
    private final double mean;
    private final int draws;

    Hindsight(double[][] rows) {
      draws = rows[0].length;
      wins = new int[rows.length];
      double sum = 0;
      for (int i = 0; i < draws; i++) {
        int best = 0;
        for (int k = 1; k < rows.length; k++) {
          if (rows[k][i] > rows[best][i]) {
            best = k;
          }
        }
        wins[best]++;
        sum += rows[best][i];
      }
      mean = sum / draws;
    }

    double chance(int k) {
      return (double) wins[k] / draws;
    }

    double mean() {
      return mean;
    }
  }
}
