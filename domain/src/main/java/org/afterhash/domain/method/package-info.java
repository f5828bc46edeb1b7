/** The numbers that the method rests on: its parameters and paths, each with unit and source. */
@NullMarked
package org.afterhash.domain.method;

import org.jspecify.annotations.NullMarked;
