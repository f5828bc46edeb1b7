/**
 * The market behind the estimates: used prices, rents, power and the network, with their sources.
 */
@NullMarked
package org.afterhash.portal.market;

import org.jspecify.annotations.NullMarked;
