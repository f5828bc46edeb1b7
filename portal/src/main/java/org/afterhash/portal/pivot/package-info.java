/** Public miners' turn to AI: what they promised, and what they reported. */
@NullMarked
package org.afterhash.portal.pivot;

import org.jspecify.annotations.NullMarked;
