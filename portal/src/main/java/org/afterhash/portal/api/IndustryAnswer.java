package org.afterhash.portal.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.afterhash.domain.estimate.Edition;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.IndustryEstimate.PlacedClaim;
import org.afterhash.domain.estimate.Repurposable;
import org.afterhash.domain.estimate.Swing;
import org.afterhash.domain.source.Claim;
import org.afterhash.portal.web.Json;

/** What {@code /api/v1/industry} answers. */
record IndustryAnswer(
    String edition,
    String methodology,
    String vintage,
    String scenario,
    String valuationDate,
    int draws,
    long seed,
    IndustrySpend spend,
    IndustryRecovery recoverable,
    Gates repurposable,
    List<Placed> claims,
    List<Driven> drivers,
    List<Swung> tornado) {

  /**
   * Which part of the cards could be rented out for computing, at three levels.
   *
   * @param binding id of the gate that the fewest cards pass
   */
  record Gates(
      Figures asIs, Figures withUpgrade, Figures fullRebuild, String binding, List<Gate> gates) {
    static Gates of(Repurposable cards) {
      return new Gates(
          Figures.of(cards.asIs()),
          Figures.of(cards.withUpgrade()),
          Figures.of(cards.fullRebuild()),
          cards.binding().id(),
          cards.gates().stream()
              .map(
                  gate ->
                      new Gate(
                          gate.id(),
                          gate.label(),
                          Figures.of(gate.alone()),
                          Figures.of(gate.withEarlier())))
              .toList());
    }
  }

  record Gate(String id, String label, Figures alone, Figures withEarlier) {}

  /** A group of parameters, and its part of the variance of the recoverable share. */
  record Driven(String parameter, String label, BigDecimal share) {}

  /** An input at its 10 % and 90 % quantiles, and the recoverable share at each. */
  record Swung(
      String parameter,
      String label,
      String unit,
      BigDecimal low,
      BigDecimal high,
      BigDecimal shareAtLow,
      BigDecimal shareAtHigh) {
    static Swung of(Swing swing) {
      return new Swung(
          swing.parameter(),
          swing.label(),
          swing.unit(),
          Json.figure(swing.low()),
          Json.figure(swing.high()),
          Json.figure(swing.shareAtLow()),
          Json.figure(swing.shareAtHigh()));
    }
  }

  /**
   * Somebody else's figure.
   *
   * @param percentile share of our draws of lifetime spend at or below it
   * @param percentiles the same by each of our distributions that it can be held against
   */
  record Placed(
      String id,
      BigDecimal value,
      String unit,
      String period,
      BigDecimal percentile,
      Map<String, BigDecimal> percentiles,
      String source) {}

  static IndustryAnswer of(IndustryEstimate estimate) {
    Edition edition = estimate.edition();
    return new IndustryAnswer(
        edition.id(),
        edition.methodology(),
        edition.vintage().id(),
        estimate.question().scenario().id(),
        estimate.recovery().valuedAt().toString(),
        estimate.draws(),
        estimate.seed(),
        IndustrySpend.of(estimate),
        IndustryRecovery.of(estimate),
        Gates.of(estimate.repurposable()),
        placed(estimate.claims()),
        estimate.drivers().stream()
            .map(d -> new Driven(d.id(), d.label(), Json.figure(d.share())))
            .toList(),
        estimate.tornado().stream().map(Swung::of).toList());
  }

  private static List<Placed> placed(List<PlacedClaim> claims) {
    var byClaim = new LinkedHashMap<Claim, Map<String, BigDecimal>>();
    for (PlacedClaim placed : claims) {
      byClaim
          .computeIfAbsent(placed.claim(), claim -> new LinkedHashMap<>())
          .put(placed.against(), Json.figure(placed.percentile()));
    }
    return byClaim.entrySet().stream().map(e -> placed(e.getKey(), e.getValue())).toList();
  }

  private static Placed placed(Claim claim, Map<String, BigDecimal> percentiles) {
    BigDecimal first = percentiles.values().iterator().next();
    return new Placed(
        claim.id(),
        Json.figure(claim.value()),
        claim.unit(),
        claim.period(),
        percentiles.getOrDefault("spend.life", first),
        percentiles,
        claim.source().value());
  }
}
