package org.afterhash.portal.api;

import java.util.List;
import java.util.SortedMap;
import org.afterhash.domain.fleet.FleetVersion;
import org.afterhash.portal.estimate.ValuedFarm;

/**
 * What {@code GET /api/v1/farms/{id}} answers.
 *
 * @param demonstration whether the farm is invented, as all are that everyone may look at
 * @param version number of the fleet that is valued
 * @param versions of its fleet, the oldest first
 * @param terms on which it is valued, by the names of this address's parameters
 */
record FarmAnswer(
    String id,
    String name,
    String story,
    boolean demonstration,
    int version,
    List<Version> versions,
    SortedMap<String, String> terms,
    ValuationAnswer valuation) {

  /** A fleet as it was stored once. */
  record Version(int number, String file, String sha256, long rows, long gpus) {
    static Version of(FleetVersion version) {
      return new Version(
          version.number(), version.fileName(), version.sha256(), version.rows(), version.gpus());
    }
  }

  static FarmAnswer of(ValuedFarm asked) {
    FleetVersion version = asked.farm().version();
    return new FarmAnswer(
        version.farm().value(),
        asked.farm().demonstration().farm().name(),
        asked.farm().demonstration().story(),
        true,
        version.number(),
        asked.farm().versions().stream().map(Version::of).toList(),
        asked.terms().said(asked.valued().edited()),
        ValuationAnswer.of(asked.valued(), version));
  }
}
