package org.afterhash.domain.estimate;

import org.afterhash.domain.Require;

/**
 * A step of the way from what was spent to what is recoverable.
 *
 * @param id stable name
 * @param label in words
 * @param amount USD; above 0 where the step adds, below where it takes
 */
public record WaterfallStep(String id, String label, Distribution amount) {
  public WaterfallStep {
    Require.text(id, "A step's id");
    Require.text(label, id + ": label");
  }
}
