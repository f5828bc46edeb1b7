package org.afterhash.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.afterhash.domain.estimate.Keeping;
import org.afterhash.portal.web.Json;
import org.jspecify.annotations.Nullable;

/**
 * What it is worth to keep working cards of a model and to decide later, USD per card.
 *
 * @param site where they stand; absent where none is named
 * @param now what is best today; {@code nowValue} what that brings in the mean
 * @param months from the valuation date on at which one looks again
 * @param least what keeping brings more in the mean, by a policy that is known
 * @param most what it cannot surpass in the mean
 * @param verdict {@code act}, {@code keep} or {@code too-close}
 * @param gain how that scatters with the course of prices and rents
 * @param rentedProbability part of the outcomes in which the card is rented out in the end
 */
@JsonInclude(Include.NON_NULL)
record Kept(
    @Nullable String site,
    String model,
    long gpus,
    String now,
    BigDecimal nowValue,
    List<Integer> months,
    BigDecimal least,
    BigDecimal most,
    String verdict,
    Figures gain,
    BigDecimal rentedProbability) {

  static Kept of(Keeping of) {
    return new Kept(
        of.site() == null ? null : of.site().value(),
        of.model().value(),
        of.cards(),
        of.now().word(),
        Json.figure(of.nowValue()),
        of.months(),
        Json.figure(of.least()),
        Json.figure(of.most()),
        of.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        Figures.of(of.gain()),
        Json.figure(of.rented()));
  }
}
