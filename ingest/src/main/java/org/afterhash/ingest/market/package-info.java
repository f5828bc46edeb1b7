/** Data sets of the market: their schemas, the shipped files, and the way into the database. */
@NullMarked
package org.afterhash.ingest.market;

import org.jspecify.annotations.NullMarked;
