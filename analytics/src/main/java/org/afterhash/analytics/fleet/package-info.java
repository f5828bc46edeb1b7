/** What a fleet cost and what selling it leaves. */
@NullMarked
package org.afterhash.analytics.fleet;

import org.jspecify.annotations.NullMarked;
