/** What a single owner, who takes the market as it is, can do with cards (docs/method.md §21). */
@NullMarked
package org.afterhash.analytics.farm;

import org.jspecify.annotations.NullMarked;
