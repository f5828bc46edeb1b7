package org.afterhash.portal.estimate;

/** A farm that everyone may look at, and what it is worth on some terms. */
public record ValuedFarm(PublicFarm farm, FleetTerms terms, Valued valued) {}
