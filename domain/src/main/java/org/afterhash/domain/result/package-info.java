/** What came of reading something. */
@NullMarked
package org.afterhash.domain.result;

import org.jspecify.annotations.NullMarked;
