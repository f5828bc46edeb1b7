package org.afterhash.sql;

import org.afterhash.domain.fleet.FleetVersion;

/**
 * A version as it was published.
 *
 * @param report what the sender was told of the file, as JSON; the same whenever it is told again
 */
public record StoredFleet(FleetVersion version, String report) {}
