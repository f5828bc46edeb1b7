/** Where every figure comes from. */
@NullMarked
package org.afterhash.portal.source;

import org.jspecify.annotations.NullMarked;
