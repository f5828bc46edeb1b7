/** The words that pages use, explained. */
@NullMarked
package org.afterhash.portal.glossary;

import org.jspecify.annotations.NullMarked;
