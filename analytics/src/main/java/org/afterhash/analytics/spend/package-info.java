/** What the industry spent on GPUs, by month and draw. */
@NullMarked
package org.afterhash.analytics.spend;

import org.jspecify.annotations.NullMarked;
