/** The invented farms that come with the program. */
@NullMarked
package org.afterhash.ingest.demonstration;

import org.jspecify.annotations.NullMarked;
