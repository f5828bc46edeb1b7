package org.afterhash.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import org.afterhash.domain.estimate.ClassRecovery;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Recovery;
import org.afterhash.domain.estimate.RentalTier;
import org.jspecify.annotations.Nullable;

/**
 * What miners have recovered and can recover, by the outcomes that are estimated.
 *
 * @param soldBefore part of the value that was received before the valuation date
 * @param standardErrors of the quantiles, by the name of the quantity beside it or of the outcome;
 *     none where the draws are one set of points
 */
record IndustryRecovery(
    Figures value,
    Figures share,
    Figures soldBefore,
    Figures cardsAtMerge,
    Figures cardsHeld,
    List<ByOutcome> byOutcome,
    List<Step> waterfall,
    List<ByClass> byClass,
    List<RentalOf> rental,
    Map<String, IndustrySpend.Errors> standardErrors) {
  static IndustryRecovery of(IndustryEstimate estimate) {
    Recovery recovery = estimate.recovery();
    return new IndustryRecovery(
        Figures.of(recovery.value()),
        Figures.of(recovery.share()),
        Figures.of(recovery.soldBefore()),
        Figures.of(recovery.cardsAtMerge()),
        Figures.of(recovery.cardsHeld()),
        ByOutcome.of(recovery.byOutcome()),
        recovery.waterfall().stream()
            .map(step -> new Step(step.id(), step.label(), Figures.of(step.amount())))
            .toList(),
        recovery.byClass().stream().map(ByClass::of).toList(),
        recovery.rental().stream().map(RentalOf::of).toList(),
        IndustrySpend.Errors.of(estimate.precision(), "recoverable."));
  }

  /** A step from what was spent to what is recoverable; the steps' means add up. */
  record Step(String step, String label, Figures value) {}

  /**
   * What becomes of the cards of one model.
   *
   * @param ofLaunchPrice left out where the launch price is not known
   */
  record ByClass(
      String model,
      String label,
      Figures cards,
      Figures value,
      Figures perCard,
      @JsonInclude(Include.NON_NULL) @Nullable Figures ofLaunchPrice,
      List<ByOutcome> byOutcome) {
    static ByClass of(ClassRecovery of) {
      return new ByClass(
          of.model().value(),
          of.label(),
          Figures.of(of.cards()),
          Figures.of(of.value()),
          Figures.of(of.perCard()),
          of.ofLaunchPrice() == null ? null : Figures.of(of.ofLaunchPrice()),
          ByOutcome.of(of.byOutcome()));
    }
  }

  /**
   * Supply and demand of one kind of rented work.
   *
   * @param breakEven left out where in some draws no rent is enough
   */
  record RentalOf(
      String tier,
      String label,
      Figures suitable,
      Figures places,
      Figures demanded,
      Figures listRate,
      @JsonInclude(Include.NON_NULL) @Nullable Figures breakEven,
      Figures demandedAtBreakEven,
      Figures rented,
      Figures clearingRent) {
    static RentalOf of(RentalTier tier) {
      return new RentalOf(
          tier.id(),
          tier.label(),
          Figures.of(tier.suitable()),
          Figures.of(tier.places()),
          Figures.of(tier.demanded()),
          Figures.of(tier.listRate()),
          tier.breakEven() == null ? null : Figures.of(tier.breakEven()),
          Figures.of(tier.demandedAtBreakEven()),
          Figures.of(tier.rented()),
          Figures.of(tier.clearingRent()));
    }
  }

  record ByOutcome(String outcome, Figures value, Figures cards) {
    static List<ByOutcome> of(List<Recovery.ByOutcome> outcomes) {
      return outcomes.stream()
          .map(
              of ->
                  new ByOutcome(
                      of.outcome().word(), Figures.of(of.value()), Figures.of(of.cards())))
          .toList();
    }
  }
}
