/** Results that are computed once, at length, and ship with the portal. */
@NullMarked
package org.afterhash.portal.shipped;

import org.jspecify.annotations.NullMarked;
