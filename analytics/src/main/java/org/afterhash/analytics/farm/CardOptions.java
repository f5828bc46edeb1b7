package org.afterhash.analytics.farm;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.Outcome;
import org.jspecify.annotations.Nullable;

/** What each thing to do with a card brings, or why it cannot be done (docs/method.md §21). */
public final class CardOptions {
  private final Map<Outcome, double[]> values = new EnumMap<>(Outcome.class);
  private final Map<Outcome, String> obstacles = new EnumMap<>(Outcome.class);
  private Decision.@Nullable Renting renting;

  /**
   * @param usd per card, by draw; not changed afterwards
   */
  public CardOptions possible(Outcome outcome, double[] usd) {
    values.put(outcome, usd);
    return this;
  }

  /**
   * @param obstacle as the end of a sentence
   */
  public CardOptions impossible(Outcome outcome, String obstacle) {
    obstacles.put(outcome, obstacle);
    return this;
  }

  public CardOptions rentedOn(Decision.Renting terms) {
    renting = terms;
    return this;
  }

  /** USD per card by draw; empty where it cannot be done. */
  public Optional<double[]> value(Outcome outcome) {
    return Optional.ofNullable(values.get(outcome));
  }

  @Nullable String obstacle(Outcome outcome) {
    return obstacles.get(outcome);
  }

  Decision.@Nullable Renting renting() {
    return renting;
  }

  Map<Outcome, double[]> possible() {
    return values;
  }
}
