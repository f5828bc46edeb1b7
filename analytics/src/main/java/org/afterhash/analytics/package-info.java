/** The estimates: pure functions of the domain, same input, same bytes. */
@NullMarked
package org.afterhash.analytics;

import org.jspecify.annotations.NullMarked;
