package org.afterhash.domain.estimate;

import org.afterhash.domain.Require;

/**
 * How much more one thing brings than another, both in the same draws.
 *
 * @param more the second less the first
 * @param chance part of the draws in which the second brings more
 * @param equal part of the draws in which both bring the same
 */
public record Difference(Distribution more, double chance, double equal) {
  public Difference {
    Require.within(chance, 0, 1, "Chance of more");
    Require.within(equal, 0, 1, "Chance of the same");
  }
}
