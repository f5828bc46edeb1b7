/** How far to trust the estimates: the backtest's result, as a file, a document and a page. */
@NullMarked
package org.afterhash.portal.backtest;

import org.jspecify.annotations.NullMarked;
