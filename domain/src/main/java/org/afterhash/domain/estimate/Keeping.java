package org.afterhash.domain.estimate;

import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.gpu.GpuModelId;
import org.jspecify.annotations.Nullable;

/**
 * What it is worth to keep working cards of a model, mining where that pays, and to decide later.
 *
 * @param site where they stand; null where none is named
 * @param cards of that model that work or may work; one at least
 * @param now what is best today
 * @param nowValue what that brings, mean, USD per card
 * @param months at which one may decide, the first first
 * @param least what keeping a card until the first of them and deciding by a policy that is known
 *     brings more than acting today, mean, USD per card: no more than the best policy's; less two
 *     standard errors of the simulation
 * @param most what no policy can bring more than acting today, mean, USD per card, with two
 *     standard errors
 * @param gain how what the policy brings, less {@code nowValue}, scatters with the course of prices
 *     and rents, USD per card
 * @param rented part of the outcomes in which the card is rented out in the end, unit 1
 */
public record Keeping(
    @Nullable SiteName site,
    GpuModelId model,
    long cards,
    Outcome now,
    double nowValue,
    List<Integer> months,
    double least,
    double most,
    Distribution gain,
    double rented) {
  /** What follows for whoever has to decide. */
  public enum Verdict {
    /** Acting today brings more than any policy of keeping. */
    ACT,
    /** Keeping brings more. */
    KEEP,
    /** The bounds lie on both sides of nothing. */
    TOO_CLOSE
  }

  public Keeping {
    months = List.copyOf(months);
    Require.that(cards >= 1 && !months.isEmpty(), model + ": nothing to keep");
    Require.that(least <= most, model + ": the bounds of keeping are the wrong way round");
  }

  public Verdict verdict() {
    return least > 0 ? Verdict.KEEP : most < 0 ? Verdict.ACT : Verdict.TOO_CLOSE;
  }
}
