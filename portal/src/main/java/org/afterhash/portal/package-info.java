/** The portal: start-up, the access table, the command line. */
@NullMarked
package org.afterhash.portal;

import org.jspecify.annotations.NullMarked;
