package org.afterhash.portal.valuation;

/** Whose fleet it is, for the words in which it is spoken of. */
public enum Owner {
  /** Who reads the page. */
  VISITOR("Your "),
  /** A farm that others read about. */
  FARM("Its ");

  private final String their;

  Owner(String their) {
    this.their = their;
  }

  /** The word before what they own, with a blank, as the beginning of a sentence. */
  String their() {
    return their;
  }
}
