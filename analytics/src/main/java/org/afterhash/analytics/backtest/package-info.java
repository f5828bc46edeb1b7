/** How well the estimates do against what came, or what others measured. */
@NullMarked
package org.afterhash.analytics.backtest;

import org.jspecify.annotations.NullMarked;
