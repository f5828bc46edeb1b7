/** Everything PostgreSQL: the embedded server, migrations, stores, bulk load and notices. */
@NullMarked
package org.afterhash.sql;

import org.jspecify.annotations.NullMarked;
