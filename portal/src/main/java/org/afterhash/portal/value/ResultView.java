package org.afterhash.portal.value;

import org.afterhash.portal.valuation.CourseView;
import org.afterhash.portal.valuation.GroupTable;
import org.afterhash.portal.valuation.TermsView;
import org.afterhash.portal.valuation.ValuationView;
import org.afterhash.portal.valuation.VariantsView;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a fleet that was valued shows.
 *
 * @param variants null where only one set of terms is asked for
 * @param report query of the same as a document, with its question mark
 */
record ResultView(
    ValuationView valuation,
    GroupTable groups,
    CourseView course,
    @Nullable VariantsView variants,
    TermsView terms,
    Receipt receipt,
    String report) {}
