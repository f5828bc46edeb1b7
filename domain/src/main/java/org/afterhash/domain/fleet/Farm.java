package org.afterhash.domain.fleet;

import org.afterhash.domain.Require;

/**
 * Who owns a fleet, and where it runs.
 *
 * @param name as its owner writes it
 * @param sites as far as the owner says
 */
public record Farm(FarmId id, String name, Sites sites) {

  public Farm {
    Require.text(name, "A farm's name");
  }
}
