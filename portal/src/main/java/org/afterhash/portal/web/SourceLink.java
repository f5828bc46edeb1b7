package org.afterhash.portal.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.source.Source;
import org.afterhash.domain.source.SourceKey;

/**
 * A source as pages name it.
 *
 * @param key its place on the page of sources
 * @param name what readers know it by
 */
public record SourceLink(String key, String name) {

  /** A source that the market may not list: its key is its name then. */
  public static SourceLink of(MarketSnapshot market, SourceKey key) {
    Source source = market.sources().get(key);
    return new SourceLink(key.value(), source == null ? key.value() : source.name());
  }

  public static List<SourceLink> of(MarketSnapshot market, Collection<SourceKey> keys) {
    return keys.stream().map(key -> of(market, key)).toList();
  }

  /** The same, but names that were said already come last. */
  public static List<SourceLink> newNamesFirst(MarketSnapshot market, Collection<SourceKey> keys) {
    var said = new HashSet<String>();
    var first = new ArrayList<SourceLink>();
    var again = new ArrayList<SourceLink>();
    of(market, keys).forEach(link -> (said.add(link.name()) ? first : again).add(link));
    first.addAll(again);
    return first;
  }
}
