/** What a used card sells for. */
@NullMarked
package org.afterhash.analytics.resale;

import org.jspecify.annotations.NullMarked;
