package org.afterhash.domain.estimate;

import org.afterhash.domain.Require;

/**
 * A group of inputs and how much of the variance of a result goes back to it.
 *
 * @param id stable name
 * @param label in words
 * @param share 0 to 1; the shares of all drivers add up to 1
 */
public record Driver(String id, String label, double share) {
  public Driver {
    Require.within(share, 0, 1, id + ": share");
  }

  /** Its label up to the colon; what comes after it explains. */
  public String name() {
    return label.replaceFirst(":.*", "");
  }
}
