package org.afterhash.sql;

import org.afterhash.domain.fleet.FarmId;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Sites;

/**
 * What a farm owns at the newest version of its fleet.
 *
 * @param number of the farm, in this database
 * @param sites what its owner says of them
 */
public record OwnedFleet(int number, FarmId farm, int version, Fleet fleet, Sites sites) {}
