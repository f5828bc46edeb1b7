package org.afterhash.domain.fleet;

import java.util.List;
import org.afterhash.domain.Require;

/**
 * Who owns a fleet, and where it runs.
 *
 * @param name as its owner writes it
 */
public record Farm(FarmId id, String name, List<Site> sites) {

  public Farm {
    Require.text(name, "A farm's name");
    sites = List.copyOf(sites);
    Require.that(
        sites.stream().map(Site::id).distinct().count() == sites.size(),
        "Farm " + id + ": two sites share an id");
  }
}
