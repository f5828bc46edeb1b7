/** Estimates over the market at an edition, computed once per key on a bounded pool. */
@NullMarked
package org.afterhash.portal.estimate;

import org.jspecify.annotations.NullMarked;
