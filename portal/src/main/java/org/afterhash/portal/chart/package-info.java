/**
 * Charts as data: a spec in; SVG, a table and a description in words out, all from the same
 * numbers.
 */
@NullMarked
package org.afterhash.portal.chart;

import org.jspecify.annotations.NullMarked;
