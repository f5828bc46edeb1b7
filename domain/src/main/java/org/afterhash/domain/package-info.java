/**
 * The vocabulary of Afterhash. Everything here is a value that checks itself when it is made, and
 * knows only the JDK.
 *
 * <p>How the words relate:
 *
 * <ul>
 *   <li>A {@linkplain org.afterhash.domain.source.Source source} is where a figure was read. Every
 *       observation names its sources and a {@linkplain org.afterhash.domain.source.Confidence
 *       confidence}.
 *   <li>A {@linkplain org.afterhash.domain.gpu.GpuModel GPU model} is a card one can buy; memory
 *       variants are models of their own. The {@linkplain org.afterhash.domain.gpu.GpuCatalogue
 *       catalogue} holds them all and changes slowly.
 *   <li>Observations of the market ({@linkplain org.afterhash.domain.market.ResalePrice resale
 *       prices}, {@linkplain org.afterhash.domain.market.NetworkMonth network months}, ...) change
 *       fast. They are append-only; a {@linkplain org.afterhash.domain.market.Vintage vintage} is a
 *       point in that log, and a {@linkplain org.afterhash.domain.market.MarketSnapshot snapshot}
 *       is what was known at a vintage.
 *   <li>A {@linkplain org.afterhash.domain.fleet.Fleet fleet} is what somebody owns: {@linkplain
 *       org.afterhash.domain.fleet.Holding holdings} of models. It has no price; a valuer takes a
 *       fleet and a snapshot.
 *   <li>The {@linkplain org.afterhash.domain.method.Methodology methodology} holds the numbers that
 *       the method rests on: {@linkplain org.afterhash.domain.method.Parameter parameters} with
 *       their priors, and {@linkplain org.afterhash.domain.method.TimePath paths} through time.
 *   <li>An estimate is a {@linkplain org.afterhash.domain.estimate.Distribution distribution},
 *       never a number alone. A {@linkplain org.afterhash.domain.source.Claim claim} is somebody
 *       else's number, set beside ours. An {@linkplain org.afterhash.domain.estimate.Edition
 *       edition} is a methodology with a vintage: what a published figure can be cited by.
 *   <li>Reading a file gives a {@linkplain org.afterhash.domain.result.Parsed parsed} value: what
 *       was read, with a {@linkplain org.afterhash.domain.result.Failure failure} for each thing
 *       that could not be.
 * </ul>
 */
@NullMarked
package org.afterhash.domain;

import org.jspecify.annotations.NullMarked;
