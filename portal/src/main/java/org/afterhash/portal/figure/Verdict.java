package org.afterhash.portal.figure;

import java.util.Optional;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.source.Claim;
import org.afterhash.portal.chart.Unit;

/**
 * Where the best-known claim falls in our distributions.
 *
 * @param life share of our draws of lifetime spend at or below it
 * @param boom the same for the 18 months of boom
 */
public record Verdict(Claim claim, double life, double boom) {
  private static final String CLAIM = "bitpro-spend";

  /** Empty when the data hold no such claim. */
  public static Optional<Verdict> of(IndustryEstimate estimate) {
    var life = placed(estimate, "spend.life");
    var boom = placed(estimate, "spend.boom");
    return life.isPresent() && boom.isPresent()
        ? Optional.of(
            new Verdict(life.get().claim(), life.get().percentile(), boom.get().percentile()))
        : Optional.empty();
  }

  private static Optional<IndustryEstimate.PlacedClaim> placed(
      IndustryEstimate estimate, String against) {
    return estimate.claims().stream()
        .filter(placed -> placed.claim().id().equals(CLAIM) && placed.against().equals(against))
        .findFirst();
  }

  /** {@code “$15bn” fits a lifetime, and is high for 18 months}. */
  String finding() {
    return "“"
        + Unit.USD.text(claim.value())
        + "” "
        + word(life)
        + " a lifetime, and "
        + word(boom)
        + " 18 months";
  }

  private static String word(double percentile) {
    if (percentile < 0.05) {
      return "is low for";
    }
    return percentile > 0.95 ? "is high for" : "fits";
  }
}
