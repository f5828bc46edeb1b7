package org.afterhash.analytics.cards;

/** Who holds cards, by the size of the operation (docs/method.md §9). */
public enum Holder {
  /** Up to a dozen cards. */
  HOBBY("small"),
  /** Up to a thousand cards. */
  MID("small"),
  /** More. */
  FARM("farm");

  private final String pace;

  Holder(String pace) {
    this.pace = pace;
  }

  /** As the ids of the selling rates write it. */
  String pace() {
    return pace;
  }
}
