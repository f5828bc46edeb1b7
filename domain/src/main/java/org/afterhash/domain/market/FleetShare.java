package org.afterhash.domain.market;

import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.source.Confidence;
import org.afterhash.domain.source.SourceKey;

/**
 * Which part of the cards that mined was of some models, as a pool's miners named their hardware.
 *
 * @param term what the miners wrote, such as {@code 3080}
 * @param models what the term can mean; one at least
 * @param period when they wrote it
 * @param mhsPerCard MH/s taken for a card of the term
 * @param asRead share of the cards, 0 to 1
 * @param shrunkHalf the same with the two uncertain bars at half of what was read
 * @param shrunkQuarter the same with the two uncertain bars at a quarter of what was read
 * @param note caveat; may be empty
 */
public record FleetShare(
    String term,
    List<GpuModelId> models,
    String period,
    double mhsPerCard,
    double asRead,
    double shrunkHalf,
    double shrunkQuarter,
    List<SourceKey> sources,
    Confidence confidence,
    String note) {

  public FleetShare {
    Require.text(term, "A fleet share's term");
    Require.that(!models.isEmpty(), term + ": no model");
    Require.text(period, term + ": period");
    Require.that(mhsPerCard > 0, term + ": rate not positive");
    Require.within(asRead, 0, 1, term + ": share");
    Require.within(shrunkHalf, 0, 1, term + ": share");
    Require.within(shrunkQuarter, 0, 1, term + ": share");
    models = List.copyOf(models);
    sources = List.copyOf(sources);
  }
}
