package org.afterhash.portal.estimate;

import java.util.List;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.FleetVersion;
import org.afterhash.domain.fleet.Sites;
import org.afterhash.ingest.demonstration.Demonstration;

/**
 * A demonstration at a version of its fleet.
 *
 * @param versions all that there are, the oldest first
 * @param version the one of {@code fleet}
 */
public record PublicFarm(
    Demonstration demonstration, List<FleetVersion> versions, FleetVersion version, Fleet fleet) {
  public PublicFarm {
    versions = List.copyOf(versions);
  }

  /** Where its cards stand, as far as its owner says. */
  public Sites sites() {
    return demonstration.farm().sites().within(fleet);
  }

  /** Whether no later version of its fleet is known. */
  public boolean isNewest() {
    return version.equals(versions.get(versions.size() - 1));
  }
}
