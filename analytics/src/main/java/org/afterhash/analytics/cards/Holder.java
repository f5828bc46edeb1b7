package org.afterhash.analytics.cards;

/** Who holds cards, by the size of the operation (docs/method.md §9). */
public enum Holder {
  /** Up to a dozen cards. */
  HOBBY("small"),
  /** Up to a thousand cards. */
  MID("small"),
  /** More. */
  FARM("farm");

  private static final int MOST_OF_HOBBY = 12;
  private static final int MOST_OF_MID = 999;

  private final String pace;

  Holder(String pace) {
    this.pace = pace;
  }

  /** Whoever owns so many cards. */
  public static Holder of(long cards) {
    return cards <= MOST_OF_HOBBY ? HOBBY : cards <= MOST_OF_MID ? MID : FARM;
  }

  /** The parameter of the discount rate. */
  public String discount() {
    return "discount." + pace;
  }

  /** As the ids of the selling rates write it. */
  String pace() {
    return pace;
  }
}
