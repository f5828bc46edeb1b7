package org.afterhash.analytics.recovery;

import java.util.EnumMap;
import java.util.Map;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.domain.estimate.Outcome;

/** What becomes of the cards that were there at the Merge, by draw. */
public final class RecoveryDraws {
  private final double[] soldBefore;
  private final double[] held;
  private final Map<Outcome, double[]> usd = new EnumMap<>(Outcome.class);
  private final Map<Outcome, double[]> cards = new EnumMap<>(Outcome.class);
  private final Map<Tier, double[]> rents = new EnumMap<>(Tier.class);

  RecoveryDraws(int draws) {
    soldBefore = new double[draws];
    held = new double[draws];
    for (Outcome outcome : Outcome.values()) {
      usd.put(outcome, new double[draws]);
      cards.put(outcome, new double[draws]);
    }
    for (Tier tier : Tier.values()) {
      rents.put(tier, new double[draws]);
    }
  }

  void hold(int draw, double more) {
    held[draw] += more;
  }

  /** Cards sold before the valuation date, for so much together. */
  void past(Outcome outcome, int draw, double count, double worth) {
    soldBefore[draw] += worth;
    add(outcome, draw, count, worth);
  }

  void add(Outcome outcome, int draw, double count, double worth) {
    cards(outcome)[draw] += count;
    usd(outcome)[draw] += worth;
  }

  /** USD received before the valuation date. */
  public double[] soldBefore() {
    return soldBefore;
  }

  /** Cards still in miners' hands at the valuation date. */
  public double[] held() {
    return held;
  }

  /** List rate of an RTX 3090 at which the market clears, USD per hour. */
  public double[] rent(Tier tier) {
    return rents.getOrDefault(tier, new double[0]);
  }

  /** USD by an outcome, before and after the valuation date. */
  public double[] usd(Outcome outcome) {
    return usd.getOrDefault(outcome, new double[0]);
  }

  /** Cards of an outcome, before and after the valuation date. */
  public double[] cards(Outcome outcome) {
    return cards.getOrDefault(outcome, new double[0]);
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
}
