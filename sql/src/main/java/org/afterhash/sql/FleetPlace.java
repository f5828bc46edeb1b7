package org.afterhash.sql;

/**
 * Where a version's rows stand.
 *
 * @param farm its number, which the database gave
 * @param version from 1
 */
record FleetPlace(int farm, int version) {}
