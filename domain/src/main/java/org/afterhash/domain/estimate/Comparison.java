package org.afterhash.domain.estimate;

import java.util.List;
import org.afterhash.domain.Require;

/**
 * A fleet beside all that miners had of the same cards, over the cards of which both are known.
 *
 * @param cards how many of the fleet's are compared; one at least
 * @param paid what was paid for them, stated or imputed, USD
 * @param usual what others paid for the same cards in the same months, USD
 * @param stated cards whose owner stated the price: only they can differ
 * @param fleet what they bring of what was paid, unit 1
 * @param peers what the same cards of all miners have brought and can still bring, of what others
 *     paid for them, unit 1
 * @param industry recovered and recoverable share of all that miners spent, unit 1
 * @param mix one for each outcome, in the order of their declaration
 */
public record Comparison(
    long cards,
    double paid,
    double usual,
    long stated,
    Distribution fleet,
    Distribution peers,
    Distribution industry,
    List<Mix> mix) {

  /**
   * Part of the cards with which something is done, unit 1.
   *
   * @param fleet where it is best for the fleet
   * @param peers of the same cards of all miners, those sold since the Merge included
   */
  public record Mix(Outcome outcome, double fleet, double peers) {}

  public Comparison {
    mix = List.copyOf(mix);
    Require.that(cards >= 1 && paid > 0 && usual > 0, "Nothing to compare");
  }
}
