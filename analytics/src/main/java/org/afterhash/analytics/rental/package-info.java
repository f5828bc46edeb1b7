/** What renting a card out for computing brings its owner. */
@NullMarked
package org.afterhash.analytics.rental;

import org.jspecify.annotations.NullMarked;
