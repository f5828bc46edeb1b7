package org.afterhash.portal.industry;

import java.util.List;
import org.afterhash.portal.figure.Shown;

/**
 * One part of the story: a finding, the pictures that prove it, and the ways to check it.
 *
 * @param id where it stands on the page
 * @param rail what it is about, in the margin
 * @param lead what the finding does not say
 * @param figures the first one's finding is the section's
 * @param checks addresses of formula, numbers and source rows
 */
record Section(String id, String rail, String lead, List<Shown> figures, List<Check> checks) {

  /** One step down from a figure. */
  record Check(String label, String address) {}

  Section {
    figures = List.copyOf(figures);
    checks = List.copyOf(checks);
  }

  /** Its sentence that could be quoted. */
  public String finding() {
    return figures.get(0).finding();
  }

  /**
   * The ways down from a figure.
   *
   * @param formula place on the page of the method
   * @param numbers first part of the parameters' ids
   * @param rows address of the rows that were observed
   */
  static List<Check> checks(String formula, String numbers, String rows) {
    return List.of(
        new Check("Formula", "/methodology#" + formula),
        new Check("Numbers it rests on", "/methodology#" + numbers + "-numbers"),
        new Check("Source rows", rows));
  }
}
