/** The JSON interface. */
@NullMarked
package org.afterhash.portal.api;

import org.jspecify.annotations.NullMarked;
