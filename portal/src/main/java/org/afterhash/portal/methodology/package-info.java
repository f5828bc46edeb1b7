/** How the figures are made: formulas, and every number they rest on. */
@NullMarked
package org.afterhash.portal.methodology;

import org.jspecify.annotations.NullMarked;
