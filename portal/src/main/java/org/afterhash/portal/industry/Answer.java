package org.afterhash.portal.industry;

import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.portal.estimate.Edited;

/**
 * The estimates that the front page tells of.
 *
 * @param asked what was asked
 * @param now the same at the newest valuation date
 * @param base the evidence as it is, at the date that was asked; the same as {@code asked} where
 *     that was asked
 */
record Answer(Edited edited, IndustryEstimate asked, IndustryEstimate now, IndustryEstimate base) {

  /** Whether something else than the evidence as it is was asked. */
  boolean isChanged() {
    return !asked.question().equals(base.question());
  }
}
