/** What miners can still recover with their cards, all of them together. */
@NullMarked
package org.afterhash.analytics.recovery;

import org.jspecify.annotations.NullMarked;
