package org.afterhash.domain.fleet;

import org.afterhash.domain.Require;

/**
 * A row of a fleet file, understood.
 *
 * @param line physical line on which it starts, from 1
 * @param written the name of the card, as it stands in the file
 */
public record FleetRow(int line, String written, Holding holding) {

  public FleetRow {
    Require.that(line >= 1, () -> "A row's line is " + line);
  }
}
