package org.afterhash.analytics.rental;

/** What a rented card is used for, from the least demanding to the most (docs/method.md §12). */
public enum Tier {
  /** Rendering, small models: the card may stay in a mining rig. */
  BATCH("batch"),
  /** Inference of models up to about 13 billion parameters. */
  INFERENCE("inference"),
  /** Large models and their tuning. */
  LARGE("large");

  private final String word;

  Tier(String word) {
    this.word = word;
  }

  /** As parameter ids write it. */
  public String word() {
    return word;
  }
}
