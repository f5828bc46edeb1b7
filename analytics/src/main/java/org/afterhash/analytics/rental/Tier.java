package org.afterhash.analytics.rental;

/** What a rented card is used for, from the least demanding to the most (docs/method.md §12). */
public enum Tier {
  /** Rendering, small models: the card may stay in a mining rig. */
  BATCH("batch", "Rendering and small models"),
  /** Inference of models up to about 13 billion parameters. */
  INFERENCE("inference", "Inference of middling models"),
  /** Large models and their tuning. */
  LARGE("large", "Large models and their tuning");

  private final String word;
  private final String label;

  Tier(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** As parameter ids write it. */
  public String word() {
    return word;
  }

  /** As readers see it. */
  public String label() {
    return label;
  }
}
