package org.afterhash.portal.report;

import java.util.Optional;
import org.afterhash.portal.estimate.FleetTerms;
import org.afterhash.portal.estimate.Valued;
import org.afterhash.portal.valuation.Owner;
import org.afterhash.portal.valuation.ValuationView;

/**
 * A valuation that is handed on.
 *
 * @param view the same as the page's
 * @param content the figures as JSON, which the report is known by: the same bytes for the same
 *     question at the same edition
 */
public record Report(
    Subject subject, FleetTerms terms, Valued valued, ValuationView view, String content) {

  /**
   * What was valued.
   *
   * @param name of the farm or the file
   * @param story that makes clear that the farm is invented; empty where it is not
   * @param fleet which fleet, in words
   * @param sha256 of the file that the fleet was read from
   * @param farm id and version of a farm that everyone may look at; empty for what is somebody's
   *     own
   */
  public record Subject(
      String name, String story, String fleet, String sha256, Optional<FarmFleet> farm) {

    Owner owner() {
      return farm.isPresent() ? Owner.FARM : Owner.VISITOR;
    }
  }

  /** A version of a farm's fleet. */
  public record FarmFleet(String id, int version) {}

  /** What a browser saves it as, without the dot and the format. */
  String fileName() {
    return subject.farm().map(FarmFleet::id).orElse("valuation")
        + "_"
        + valued.edited().edition().id();
  }
}
