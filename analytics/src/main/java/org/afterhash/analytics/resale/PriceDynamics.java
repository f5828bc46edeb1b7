package org.afterhash.analytics.resale;

import org.afterhash.domain.method.Methodology;

/**
 * How the log prices of used cards move from month to month (docs/method.md §5).
 *
 * @param driftSmall of cards that are not large, 1/month
 * @param driftLarge of large cards, 1/month
 * @param persistence part of a month's momentum that is left a month later, 0 to below 1
 * @param momentum what is new in a month's momentum, sd, 1/month
 * @param jump movement common to all cards that has no sequel, sd, 1/√month
 * @param large further movement common to large cards, sd, 1/√month
 * @param own lasting movement of one model, sd, 1/√month
 * @param noise of an observation beyond that of its offers, sd of log
 */
record PriceDynamics(
    double driftSmall,
    double driftLarge,
    double persistence,
    double momentum,
    double jump,
    double large,
    double own,
    double noise) {

  /** As the method has them today. */
  static PriceDynamics of(Methodology methodology) {
    return new PriceDynamics(
        methodology.parameter("resale.drift-small").p50(),
        methodology.parameter("resale.drift-large").p50(),
        methodology.parameter("resale.momentum-persistence").p50(),
        methodology.parameter("resale.momentum").p50(),
        methodology.parameter("resale.jump").p50(),
        methodology.parameter("resale.large-volatility").p50(),
        methodology.parameter("resale.own-volatility").p50(),
        methodology.parameter("resale.noise").p50());
  }

  /** Variance of momentum in a month of which nothing is known. */
  double momentumVariance() {
    return momentum * momentum / (1 - persistence * persistence);
  }
}
