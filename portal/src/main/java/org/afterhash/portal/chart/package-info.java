/**
 * Charts as data: a spec in; SVG, a table and a description in words out, all from the same
 * numbers.
 *
 * <p>In a page, what has something to say when pointed at carries it as {@code data-tip}: one line
 * of text, in the same words as the table. Such elements are the {@code g} of a row, of a part of a
 * row or of a whole figure, and, in charts over time, an unseen {@code path} of class {@code c-hit}
 * for each month; where one holds another, the inner speaks. In small multiples the words begin
 * with the panel's title. They stand in reading order and take no focus: a script that shows them
 * by keyboard gives the focus to the {@code svg} and steps from one to the next. Without a script
 * nothing is lost, as the table holds the same numbers.
 */
@NullMarked
package org.afterhash.portal.chart;

import org.jspecify.annotations.NullMarked;
