/** The cards, and the catalogue that holds them. */
@NullMarked
package org.afterhash.domain.gpu;

import org.jspecify.annotations.NullMarked;
