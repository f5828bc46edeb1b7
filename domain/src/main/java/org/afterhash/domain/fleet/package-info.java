/** What somebody owns. */
@NullMarked
package org.afterhash.domain.fleet;

import org.jspecify.annotations.NullMarked;
