package org.afterhash.portal.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.afterhash.domain.fleet.FleetVersion;
import org.afterhash.portal.export.FleetReport;
import org.afterhash.sql.StoredFleet;

/**
 * What {@code PUT /api/v1/farms/{id}/fleet} answers, today and whenever the same is sent again.
 *
 * @param version of the farm's fleet, from 1
 * @param rows of the file that became holdings
 * @param published UTC
 * @param report a {@link FleetReport}
 */
record FleetAnswer(
    String farm,
    int version,
    String sha256,
    long rows,
    long gpus,
    String published,
    @JsonRawValue String report) {

  static FleetAnswer of(StoredFleet stored) {
    FleetVersion version = stored.version();
    return new FleetAnswer(
        version.farm().value(),
        version.number(),
        version.sha256(),
        version.rows(),
        version.gpus(),
        version.published().toString(),
        stored.report());
  }
}
