package org.afterhash.sql;

import java.time.YearMonth;
import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.FleetHeadline;
import org.jspecify.annotations.Nullable;

/**
 * What a farm's fleet is worth.
 *
 * @param headline null where it could not be valued
 * @param problem why not; null where it was
 */
public record FarmWorth(
    OwnedFleet of, YearMonth valuedAt, @Nullable FleetHeadline headline, @Nullable String problem) {

  public FarmWorth {
    Require.that(
        (headline == null) != (problem == null), "A farm is valued, or there is a reason why not");
  }
}
