package org.afterhash.portal.api;

import java.math.BigDecimal;
import java.util.List;
import org.afterhash.domain.estimate.Comparison;
import org.afterhash.portal.web.Json;

/**
 * The fleet beside all miners' same cards and vintages.
 *
 * @param gpus how many cards are compared
 * @param statedGpus of them, those whose price the owner stated
 * @param paid for them, USD; {@code usual} what others paid for the same in the same months
 * @param share what they bring of what was paid
 * @param peersShare what the same cards of all miners have brought and can still bring, of what
 *     others paid
 * @param industryShare the same of all that miners spent
 */
record Compared(
    long gpus,
    long statedGpus,
    BigDecimal paid,
    BigDecimal usual,
    Figures share,
    Figures peersShare,
    Figures industryShare,
    List<Part> byAction) {

  /** Part of the cards with which something is done. */
  record Part(String action, BigDecimal fleet, BigDecimal peers) {}

  static Compared of(Comparison comparison) {
    return new Compared(
        comparison.cards(),
        comparison.stated(),
        Json.figure(comparison.paid()),
        Json.figure(comparison.usual()),
        Figures.of(comparison.fleet()),
        Figures.of(comparison.peers()),
        Figures.of(comparison.industry()),
        comparison.mix().stream()
            .map(
                mix ->
                    new Part(
                        mix.outcome().word(), Json.figure(mix.fleet()), Json.figure(mix.peers())))
            .toList());
  }
}
