package org.afterhash.portal.value;

import org.afterhash.portal.valuation.TermsView;
import org.afterhash.portal.valuation.ValuationView;

/**
 * What the page of a fleet that was valued shows.
 *
 * @param report query of the same as a document, with its question mark
 */
record ResultView(ValuationView valuation, TermsView terms, Receipt receipt, String report) {}
