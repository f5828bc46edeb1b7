package org.afterhash.analytics.recovery;

/**
 * What is offered and asked for in one tier of work in one draw, once all fits together
 * (docs/method.md §14): cards, places and USD per hour as {@link
 * org.afterhash.domain.estimate.RentalTier} has them.
 *
 * @param breakEven infinite where no rent is enough
 */
public record TierState(
    double suitable,
    double places,
    double demanded,
    double listRate,
    double breakEven,
    double demandedAtBreakEven,
    double rented,
    double clearingRent) {}
