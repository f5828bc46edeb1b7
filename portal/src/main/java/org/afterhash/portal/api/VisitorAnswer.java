package org.afterhash.portal.api;

import java.util.SortedMap;
import org.afterhash.portal.estimate.FleetAnswers.ValuedFile;
import org.afterhash.portal.estimate.FleetTerms;
import org.afterhash.portal.web.Json;

/**
 * A visitor's valuation, to be handed on.
 *
 * @param sha256 of the file
 * @param terms on which it was valued, by the names of the parameters of {@code /api/v1/valuations}
 */
public record VisitorAnswer(
    String sha256, SortedMap<String, String> terms, ValuationAnswer valuation) {

  /** As JSON. */
  public static byte[] bytes(String sha256, FleetTerms terms, ValuedFile file) {
    return Json.bytes(
        new VisitorAnswer(
            sha256, terms.said(file.valued().edited()), ValuationAnswer.of(file, false)));
  }
}
