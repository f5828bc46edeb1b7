/** Fleet files: names that miners use, and the holdings they stand for. */
@NullMarked
package org.afterhash.ingest.fleet;

import org.jspecify.annotations.NullMarked;
