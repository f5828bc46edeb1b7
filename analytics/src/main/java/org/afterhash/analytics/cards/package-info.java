/** The cards that mined for the industry: which there were, how many, and how many are left. */
@NullMarked
package org.afterhash.analytics.cards;

import org.jspecify.annotations.NullMarked;
