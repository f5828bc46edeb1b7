/** Farms that everyone may look at: the list, and what each is worth. */
@NullMarked
package org.afterhash.portal.farm;

import org.jspecify.annotations.NullMarked;
