/** Prices at which what is offered meets what is asked for. */
@NullMarked
package org.afterhash.analytics.market;

import org.jspecify.annotations.NullMarked;
