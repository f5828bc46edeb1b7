/** What was observed of the market, and when we knew it. */
@NullMarked
package org.afterhash.domain.market;

import org.jspecify.annotations.NullMarked;
