package org.afterhash.portal.farm;

import java.util.List;
import org.afterhash.domain.fleet.FleetVersion;
import org.afterhash.portal.estimate.PublicFarm;
import org.afterhash.portal.estimate.Valued;
import org.afterhash.portal.estimate.ValuedFarm;
import org.afterhash.portal.valuation.Owner;
import org.afterhash.portal.valuation.TermsView;
import org.afterhash.portal.valuation.ValuationView;
import org.afterhash.portal.web.Formats;

/**
 * What a farm's page shows.
 *
 * @param fleet which of its fleets this is, in words
 * @param sha256 of the file that the fleet was read from
 * @param report query of the same as a document, with its question mark
 */
record FarmView(
    String id,
    String name,
    String story,
    String fleet,
    String sha256,
    ValuationView valuation,
    TermsView terms,
    String report) {

  static FarmView of(ValuedFarm asked) {
    PublicFarm farm = asked.farm();
    Valued valued = asked.valued();
    FleetVersion version = farm.version();
    return new FarmView(
        version.farm().value(),
        farm.demonstration().farm().name(),
        farm.demonstration().story(),
        "version "
            + version.number()
            + " of "
            + farm.versions().size()
            + ", "
            + Formats.counted(version.gpus(), "card"),
        version.sha256(),
        ValuationView.of(valued, Owner.FARM, List.of()),
        TermsView.of(asked.terms(), valued.mustBeTrue()),
        asked.terms().query(valued.edited()) + "&version=" + version.number());
  }
}
