package org.afterhash.domain.estimate;

import java.util.List;
import org.afterhash.domain.Require;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a card of a group, what each brings, and what to do.
 *
 * @param actions one for each outcome, in the order of their declaration
 * @param best worth most by mean and aversion to risk, of those that are possible
 * @param tooClose whether another could as well be best, so that nothing is recommended
 * @param renting on what terms a card could be rented out; null where it could not
 */
public record Decision(
    List<Action> actions, Outcome best, boolean tooClose, @Nullable Renting renting) {

  /** Word for a recommendation that is none. */
  public static final String TOO_CLOSE = "too-close";

  /**
   * One thing to do with a card.
   *
   * @param value USD per card; 0 where it is not possible
   * @param bestProbability part of the draws in which it brings most
   * @param regret what it brings less than the best in hindsight, mean, USD per card
   * @param tailGap how far the mean of its worst tenth lies below its mean, USD per card
   * @param obstacle why it is not possible, as the end of a sentence; null where it is
   */
  public record Action(
      Outcome outcome,
      Distribution value,
      double bestProbability,
      double regret,
      double tailGap,
      @Nullable String obstacle) {
    public Action {
      Require.within(bestProbability, 0, 1, outcome + ": chance of being best");
      Require.that(regret >= 0 && tailGap >= 0, outcome + ": regret or tail gap below 0");
    }

    public boolean isPossible() {
      return obstacle == null;
    }
  }

  /**
   * Renting a card out for the work that pays best.
   *
   * @param work stable name of the kind of work
   * @param breakEvenRent list rate at which renting is worth as much as selling, median, USD per
   *     hour of this card; null where it is never in use
   * @param marketRent list rate that the market pays for this card, median, USD per hour
   * @param use part of the time that it is rented, median
   * @param upFront what has to be paid first, median, USD per card
   */
  public record Renting(
      String work, @Nullable Double breakEvenRent, double marketRent, double use, double upFront) {}

  public Decision {
    actions = List.copyOf(actions);
    Require.that(actions.size() == Outcome.values().length, "An action is missing");
  }

  public Action of(Outcome outcome) {
    return actions.stream().filter(action -> action.outcome() == outcome).findFirst().orElseThrow();
  }

  /** The best action's word, or {@link #TOO_CLOSE}. */
  public String recommendation() {
    return tooClose ? TOO_CLOSE : best.word();
  }
}
