package org.afterhash.portal.industry;

import java.util.List;
import org.afterhash.portal.figure.Shown;

/**
 * One part of the story: a finding, and the pictures that prove it.
 *
 * @param id where it stands on the page
 * @param rail what it is about, in the margin
 * @param lead what the finding does not say
 * @param figures the first one's finding is the section's
 */
record Section(String id, String rail, String lead, List<Shown> figures) {

  Section {
    figures = List.copyOf(figures);
  }

  /** Its sentence that could be quoted. */
  public String finding() {
    return figures.get(0).finding();
  }
}
