/** The industry estimate as it is published. */
@NullMarked
package org.afterhash.analytics.industry;

import org.jspecify.annotations.NullMarked;
