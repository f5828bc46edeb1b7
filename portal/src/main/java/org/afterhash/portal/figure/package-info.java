/** What each chart says: from estimates to chart specifications, one builder a chart. */
@NullMarked
package org.afterhash.portal.figure;

import org.jspecify.annotations.NullMarked;
