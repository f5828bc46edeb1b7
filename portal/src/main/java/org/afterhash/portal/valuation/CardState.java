package org.afterhash.portal.valuation;

import org.afterhash.domain.fleet.Condition;

/** How the condition of cards is told to people. */
final class CardState {
  private CardState() {}

  /** As it follows a number of cards and a comma: {@code 3 cards, with a bad fan}. */
  static String words(Condition condition) {
    return switch (condition) {
      case WORKS -> "working";
      case FAN -> "with a bad fan";
      case ARTEFACT -> "showing artefacts";
      case DEAD -> "dead";
      case UNKNOWN -> "condition not stated";
    };
  }
}
