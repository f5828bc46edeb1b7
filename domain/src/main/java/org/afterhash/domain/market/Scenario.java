package org.afterhash.domain.market;

import java.util.List;
import org.afterhash.domain.Require;

/**
 * A named set of shocks; {@link #BASE} has none.
 *
 * @param id stable name used in addresses
 */
public record Scenario(String id, List<Shock> shocks) {

  /** The evidence as it is. */
  public static final Scenario BASE = new Scenario("base", List.of());

  public Scenario {
    Require.that(id.matches("[a-z0-9]+(_[a-z0-9]+)*"), "Not a scenario id: \"" + id + "\"");
    shocks = List.copyOf(shocks);
  }
}
