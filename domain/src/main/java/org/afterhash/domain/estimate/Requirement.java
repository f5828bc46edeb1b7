package org.afterhash.domain.estimate;

import org.afterhash.domain.Require;
import org.jspecify.annotations.Nullable;

/**
 * What one input would have to be for a fleet to bring what its owner wants, all others as they
 * are.
 *
 * @param input stable name
 * @param label in words
 * @param unit such as {@code USD/kWh}
 * @param now what it is taken to be, median; null where that differs by the kind of work
 * @param needed what it would have to be; null where nothing within its range is enough
 */
public record Requirement(
    String input, String label, String unit, @Nullable Double now, @Nullable Double needed) {
  public Requirement {
    Require.text(input, "A requirement's input");
    Require.text(label, input + ": label");
  }
}
