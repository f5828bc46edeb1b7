package org.afterhash.portal;

import org.afterhash.sql.FleetLoad;
import org.afterhash.sql.FleetStore;
import org.afterhash.sql.MethodologyStore;
import org.afterhash.sql.ReportStore;
import org.afterhash.sql.RevaluationStore;
import org.afterhash.sql.VisitorStore;

/** What is kept in the database, apart from the market. */
record Stores(
    FleetLoad fleetLoads,
    FleetStore fleets,
    VisitorStore visitors,
    MethodologyStore methodologies,
    ReportStore reports,
    RevaluationStore revaluations) {}
