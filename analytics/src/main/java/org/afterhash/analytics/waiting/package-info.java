/** What it is worth to put a decision off and to look again (docs/method.md §24). */
@NullMarked
package org.afterhash.analytics.waiting;

import org.jspecify.annotations.NullMarked;
