package org.afterhash.portal.farm;

import java.util.List;
import java.util.Optional;
import org.afterhash.domain.fleet.FleetVersion;
import org.afterhash.portal.estimate.Compared;
import org.afterhash.portal.estimate.PublicFarm;
import org.afterhash.portal.estimate.Valued;
import org.afterhash.portal.estimate.ValuedFarm;
import org.afterhash.portal.estimate.Variants;
import org.afterhash.portal.valuation.CourseView;
import org.afterhash.portal.valuation.GroupTable;
import org.afterhash.portal.valuation.Owner;
import org.afterhash.portal.valuation.TermsView;
import org.afterhash.portal.valuation.ValuationView;
import org.afterhash.portal.valuation.VariantsView;
import org.afterhash.portal.web.Formats;
import org.afterhash.portal.web.Query;
import org.jspecify.annotations.Nullable;

/**
 * What a farm's page shows.
 *
 * @param fleet which of its fleets this is, in words
 * @param older what to say of a fleet that is not the newest; empty where it is
 * @param sha256 of the file that the fleet was read from
 * @param variants null where only one set of terms is asked for
 * @param report query of the same as a document, with its question mark
 * @param frozen query that brings the same figures for good, with its question mark
 */
record FarmView(
    String id,
    String name,
    String story,
    String fleet,
    String older,
    String sha256,
    ValuationView valuation,
    GroupTable groups,
    CourseView course,
    @Nullable VariantsView variants,
    TermsView terms,
    String report,
    String frozen) {

  static FarmView of(ValuedFarm worth, Optional<Compared> compared, Query query, Variants asked) {
    PublicFarm farm = worth.farm();
    Valued valued = worth.valued();
    FleetVersion version = farm.version();
    String address = "/farms/" + version.farm().value();
    ValuationView valuation = ValuationView.of(valued, Owner.FARM, List.of());
    String document = worth.terms().query(valued.edited()) + "&version=" + version.number();
    TermsView terms = TermsView.of(address, query, asked, farm.fleet(), valued.mustBeTrue());
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
        farm.isNewest()
            ? ""
            : "An older fleet: version "
                + version.number()
                + " of "
                + farm.versions().size()
                + ", at the prices of "
                + Formats.month(valued.valuation().valuedAt())
                + ".",
        version.sha256(),
        valuation,
        GroupTable.of(address, query, valued.valuation(), valuation),
        CourseView.of(valued.valuation()),
        VariantsView.of(valued, compared.orElse(null), terms),
        terms,
        document,
        frozen(document, version, terms) + "&edition=" + valued.edited().edition().id());
  }

  /** The terms of a farm's owner need not be said. */
  private static String frozen(String document, FleetVersion version, TermsView terms) {
    return terms.changed().isEmpty() ? "?version=" + version.number() : document;
  }
}
