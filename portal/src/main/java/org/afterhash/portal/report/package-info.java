/**
 * Valuations as documents that can be handed on: made once, the same bytes each time, verifiable.
 */
@NullMarked
package org.afterhash.portal.report;

import org.jspecify.annotations.NullMarked;
