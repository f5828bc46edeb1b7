/** Whether we issued a document, and whether what it says still holds. */
@NullMarked
package org.afterhash.portal.verify;

import org.jspecify.annotations.NullMarked;
