/** The front page: what the industry spent. */
@NullMarked
package org.afterhash.portal.industry;

import org.jspecify.annotations.NullMarked;
