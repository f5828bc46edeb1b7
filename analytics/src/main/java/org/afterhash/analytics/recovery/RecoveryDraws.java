package org.afterhash.analytics.recovery;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.domain.estimate.Outcome;

/** What becomes of the cards that were there at the Merge, by draw (docs/method.md §10 to §14). */
public final class RecoveryDraws {
  private final double[] soldBefore;
  private final double[] held;
  private final Map<Outcome, double[][]> usd = new EnumMap<>(Outcome.class);
  private final Map<Outcome, double[][]> cards = new EnumMap<>(Outcome.class);
  private final Map<Tier, TierState[]> tiers = new EnumMap<>(Tier.class);
  private final Waterfall waterfall;

  RecoveryDraws(int classes, int draws) {
    soldBefore = new double[draws];
    held = new double[draws];
    for (Outcome outcome : Outcome.values()) {
      usd.put(outcome, new double[classes][draws]);
      cards.put(outcome, new double[classes][draws]);
    }
    for (Tier tier : Tier.values()) {
      tiers.put(tier, new TierState[draws]);
    }
    waterfall = new Waterfall(draws);
  }

  void hold(int draw, double more) {
    held[draw] += more;
  }

  /** Cards sold before the valuation date, for so much together. */
  void past(Outcome outcome, int cardClass, int draw, double count, double worth) {
    soldBefore[draw] += worth;
    add(outcome, cardClass, draw, count, worth);
  }

  void add(Outcome outcome, int cardClass, int draw, double count, double worth) {
    cards(outcome, cardClass)[draw] += count;
    usd(outcome, cardClass)[draw] += worth;
  }

  /** USD received before the valuation date. */
  public double[] soldBefore() {
    return soldBefore;
  }

  /** Cards still in miners' hands at the valuation date. */
  public double[] held() {
    return held;
  }

  /** USD by an outcome, before and after the valuation date. */
  public double[] usd(Outcome outcome) {
    return sum(Objects.requireNonNull(usd.get(outcome)));
  }

  /** Cards of an outcome, before and after the valuation date. */
  public double[] cards(Outcome outcome) {
    return sum(Objects.requireNonNull(cards.get(outcome)));
  }

  /** USD by an outcome with the cards of one class. */
  public double[] usd(Outcome outcome, int cardClass) {
    return Objects.requireNonNull(usd.get(outcome))[cardClass];
  }

  /** Cards of one class of an outcome. */
  public double[] cards(Outcome outcome, int cardClass) {
    return Objects.requireNonNull(cards.get(outcome))[cardClass];
  }

  void state(Tier tier, int draw, TierState state) {
    Objects.requireNonNull(tiers.get(tier))[draw] = state;
  }

  /** One figure of a tier of work, by draw. */
  public double[] tier(Tier tier, ToDoubleFunction<TierState> figure) {
    return Arrays.stream(Objects.requireNonNull(tiers.get(tier))).mapToDouble(figure).toArray();
  }

  /** How the spend became the value. */
  public Waterfall waterfall() {
    return waterfall;
  }

  /** USD by all outcomes. */
  public double[] value() {
    var value = new double[held.length];
    for (Outcome outcome : Outcome.values()) {
      double[] of = usd(outcome);
      for (int i = 0; i < value.length; i++) {
        value[i] += of[i];
      }
    }
    return value;
  }

  private double[] sum(double[][] byClass) {
    var sum = new double[held.length];
    for (double[] ofClass : byClass) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += ofClass[i];
      }
    }
    return sum;
  }
}
