/** Market panels as tables; the only package that knows Tablesaw. */
@NullMarked
package org.afterhash.analytics.table;

import org.jspecify.annotations.NullMarked;
