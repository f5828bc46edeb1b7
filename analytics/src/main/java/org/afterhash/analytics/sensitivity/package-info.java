/** Which inputs drive a result. */
@NullMarked
package org.afterhash.analytics.sensitivity;

import org.jspecify.annotations.NullMarked;
