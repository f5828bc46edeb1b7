/** Which cards could be rented out for computing, and what stands in the way of the others. */
@NullMarked
package org.afterhash.analytics.suitability;

import org.jspecify.annotations.NullMarked;
