/** CSV files, cut into rows and matched to the columns that a reader knows. */
@NullMarked
package org.afterhash.ingest.csv;

import org.jspecify.annotations.NullMarked;
