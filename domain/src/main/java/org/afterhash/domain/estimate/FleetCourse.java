package org.afterhash.domain.estimate;

import java.util.List;
import org.afterhash.domain.Require;

/**
 * How a fleet's money comes in, and what moves it.
 *
 * @param cash what has come in and gone out by the end of each month, from month 0, not discounted,
 *     USD
 * @param levers what moves what the fleet brings, widest first
 */
public record FleetCourse(List<Distribution> cash, List<Lever> levers) {
  public FleetCourse {
    cash = List.copyOf(cash);
    levers = List.copyOf(levers);
    Require.that(!cash.isEmpty(), "A course without a month");
  }
}
