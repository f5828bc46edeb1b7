package org.afterhash.portal.valuation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.afterhash.domain.estimate.Requirement;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Variants;
import org.afterhash.portal.web.Query;

/**
 * What can be said of a valuation's terms, with what was said.
 *
 * @param back address on the usual terms
 * @param other address with a second set of terms beside the first, or without it
 * @param kept parameters of the address that the form hands on
 * @param first the terms that the page is about
 * @param second those beside them; empty where there are none
 * @param changed how many values are not the usual ones, a phrase; empty where none
 * @param faults how many values cannot be used, a sentence; empty where none
 * @param mustBeTrue what it would take to bring what the owner wants back
 */
public record TermsView(
    String action,
    String back,
    String other,
    Map<String, String> kept,
    TermsForm first,
    List<TermsForm> second,
    String changed,
    String faults,
    List<Needed> mustBeTrue) {

  /** What one input would have to be. */
  record Needed(String label, String now, String needed) {}

  /**
   * A page's view.
   *
   * @param address of the page
   * @param fleet whose terms they are
   */
  public static TermsView of(
      String address, Query query, Variants asked, Fleet fleet, List<Requirement> mustBeTrue) {
    TermsForm first = TermsForm.of(asked.first(), "", fleet);
    List<TermsForm> second =
        asked.second().stream().map(other -> TermsForm.of(other, Variants.SECOND, fleet)).toList();
    Query kept = query.without(Variants.parameters());
    Query alone = query.without(Variants.parameters()).and(query.only(TermsForm.names("")));
    return new TermsView(
        address,
        address + kept.address(),
        address + (second.isEmpty() ? query.with(Variants.COMPARE, "yes") : alone.address()),
        second.isEmpty() ? kept.values() : kept.and(query.only(List.of(Variants.COMPARE))).values(),
        first,
        second,
        changed(first),
        faults(Stream.concat(Stream.of(first), second.stream())),
        mustBeTrue.stream().map(TermsView::needed).toList());
  }

  private static String changed(TermsForm form) {
    long changed = form.inputs().filter(TermsForm.Input::changed).count();
    return changed == 0 ? "" : changed + " of " + form.inputs().count() + " changed";
  }

  private static String faults(Stream<TermsForm> forms) {
    List<String> labels =
        forms
            .flatMap(TermsForm::inputs)
            .filter(input -> !input.fault().isEmpty())
            .map(TermsForm.Input::label)
            .toList();
    if (labels.isEmpty()) {
      return "";
    }
    return (labels.size() == 1 ? "One value cannot be used" : "These values cannot be used")
        + ": "
        + String.join(", ", labels)
        + ". What you see is without "
        + (labels.size() == 1 ? "it." : "them.");
  }

  private static Needed needed(Requirement requirement) {
    Unit unit =
        switch (requirement.unit()) {
          case "1" -> Unit.SHARE;
          default -> Unit.USD_PER_HOUR;
        };
    Double now = requirement.now();
    Double needed = requirement.needed();
    return new Needed(
        requirement.label() + (requirement.unit().equals("1") ? "" : ", " + requirement.unit()),
        now == null ? "by the kind of work" : unit.text(now),
        needed == null ? "out of reach, or already so" : unit.text(needed));
  }
}
