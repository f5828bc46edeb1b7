/** What we estimate, what others claim, and how either is cited. */
@NullMarked
package org.afterhash.domain.estimate;

import org.jspecify.annotations.NullMarked;
