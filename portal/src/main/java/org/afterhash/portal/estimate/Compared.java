package org.afterhash.portal.estimate;

import org.afterhash.domain.estimate.Difference;

/**
 * A fleet on a second set of terms.
 *
 * @param difference the second less the first, in the same draws
 */
public record Compared(FleetTerms terms, Valued valued, Difference difference) {}
