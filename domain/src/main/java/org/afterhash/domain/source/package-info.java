/** Where figures come from and how far they are trusted. */
@NullMarked
package org.afterhash.domain.source;

import org.jspecify.annotations.NullMarked;
