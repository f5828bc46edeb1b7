package org.afterhash.domain.market;

import java.util.List;
import java.util.Map;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.source.Claim;
import org.afterhash.domain.source.Source;
import org.afterhash.domain.source.SourceKey;

/**
 * What was known of the market at a vintage: the newest observation of each key not after it.
 *
 * @param network by coin, then month
 * @param resale by model, then date, then kind, market and source
 * @param fleet what the miners' cards were, by term
 * @param uses what else can be done with a card
 * @param pivots what public miners promised and reported, by company, then period, then metric
 * @param claims other people's figures, in the order of their ids
 * @param sources by key
 */
public record MarketSnapshot(
    Vintage vintage,
    GpuCatalogue catalogue,
    List<NetworkMonth> network,
    List<ResalePrice> resale,
    FxRates fx,
    List<FleetShare> fleet,
    OtherUses uses,
    List<PivotReport> pivots,
    List<Claim> claims,
    Map<SourceKey, Source> sources) {

  public MarketSnapshot {
    network = List.copyOf(network);
    resale = List.copyOf(resale);
    fleet = List.copyOf(fleet);
    pivots = List.copyOf(pivots);
    claims = List.copyOf(claims);
    sources = Map.copyOf(sources);
  }
}
