/** Every chart at an address of its own, with its data. */
@NullMarked
package org.afterhash.portal.charts;

import org.jspecify.annotations.NullMarked;
