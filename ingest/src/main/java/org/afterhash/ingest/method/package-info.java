/** The parameter file of the method. */
@NullMarked
package org.afterhash.ingest.method;

import org.jspecify.annotations.NullMarked;
