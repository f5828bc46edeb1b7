/** Draws: low-discrepancy points, priors, and what is made of the draws. */
@NullMarked
package org.afterhash.analytics.random;

import org.jspecify.annotations.NullMarked;
