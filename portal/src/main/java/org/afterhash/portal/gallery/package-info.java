/** For developers: every form of chart with fixed figures, in every theme and width. */
@NullMarked
package org.afterhash.portal.gallery;

import org.jspecify.annotations.NullMarked;
