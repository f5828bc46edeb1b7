/** Charts as files: their numbers as CSV and JSON, from the same specification as the picture. */
@NullMarked
package org.afterhash.portal.export;

import org.jspecify.annotations.NullMarked;
