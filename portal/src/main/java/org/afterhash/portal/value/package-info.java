/** A fleet is uploaded and valued, without an account. */
@NullMarked
package org.afterhash.portal.value;

import org.jspecify.annotations.NullMarked;
