package org.afterhash.domain.estimate;

import org.afterhash.domain.Require;

/**
 * What is taken of an input that an owner could say and does not.
 *
 * @param input as addresses write it
 * @param work the kind of work for which it is so; empty where it is so for all
 * @param p5 5 % quantile, in the input's unit
 * @param p50 median
 * @param p95 95 % quantile; all three are the same where it is taken to be known
 * @param parameter id of the method's parameter, where its source stands
 */
public record Usual(
    String input, String work, double p5, double p50, double p95, String parameter) {
  public Usual {
    Require.text(input, "An input");
    Require.that(p5 <= p50 && p50 <= p95, input + ": quantiles out of order");
  }

  /** Whether nothing of it is uncertain. */
  public boolean isFixed() {
    return p5 == p95;
  }
}
