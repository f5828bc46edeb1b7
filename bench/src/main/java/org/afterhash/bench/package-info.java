/** Measures, on the machine at hand, how fast charts are drawn and pages are served. */
@NullMarked
package org.afterhash.bench;

import org.jspecify.annotations.NullMarked;
