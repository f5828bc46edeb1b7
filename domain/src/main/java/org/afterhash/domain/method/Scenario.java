package org.afterhash.domain.method;

import java.time.YearMonth;
import java.util.List;
import org.afterhash.domain.Require;
import org.jspecify.annotations.Nullable;

/**
 * A named set of shocks: a story about the world that changes numbers of the method and never its
 * formulas. {@link #BASE} has none.
 *
 * @param id stable name used in addresses
 * @param label in words
 * @param date the only valuation date that it can be told for; null where any can
 */
public record Scenario(String id, String label, @Nullable YearMonth date, List<Shock> shocks) {

  /** The evidence as it is. */
  public static final Scenario BASE =
      new Scenario("base", "The evidence as it is", null, List.of());

  public Scenario {
    Require.that(id.matches("[a-z0-9]+(_[a-z0-9]+)*"), "Not a scenario id: \"" + id + "\"");
    Require.text(label, id + ": label");
    shocks = List.copyOf(shocks);
  }
}
