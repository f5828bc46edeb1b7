/** What a fleet's valuation says, in words and pictures, for every page that shows one. */
@NullMarked
package org.afterhash.portal.valuation;

import org.jspecify.annotations.NullMarked;
