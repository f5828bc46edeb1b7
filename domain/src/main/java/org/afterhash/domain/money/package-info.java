/** Amounts of money, exact and never mixed. */
@NullMarked
package org.afterhash.domain.money;

import org.jspecify.annotations.NullMarked;
