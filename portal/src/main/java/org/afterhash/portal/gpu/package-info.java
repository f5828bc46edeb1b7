/** The cards: a list, and a page for each. */
@NullMarked
package org.afterhash.portal.gpu;

import org.jspecify.annotations.NullMarked;
