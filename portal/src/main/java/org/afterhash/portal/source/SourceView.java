package org.afterhash.portal.source;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.source.Source;
import org.afterhash.domain.source.Source.Redistribution;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Formats;

/** What the page of sources shows. */
record SourceView(String vintage, String methodology, int sources, int panels, List<Row> rows) {

  /**
   * A source.
   *
   * @param name what readers know it by
   * @param title what it is; empty where its address says no less
   * @param link its address where a browser can follow it; empty where not
   * @param prices how many resale prices are read from it
   */
  record Row(
      String key,
      String name,
      String title,
      String address,
      String link,
      String licence,
      String redistribution,
      String accessed,
      String gives,
      String prices) {}

  static SourceView of(Edited edited) {
    MarketSnapshot market = edited.market();
    Map<SourceKey, Long> prices = new TreeMap<>();
    market.resale().forEach(price -> prices.merge(price.source(), 1L, Long::sum));
    List<Row> rows =
        market.sources().values().stream()
            .sorted(
                Comparator.comparing((Source source) -> source.name().toLowerCase(Locale.ROOT))
                    .thenComparing(Source::key))
            .map(source -> row(source, prices.getOrDefault(source.key(), 0L)))
            .toList();
    long panels =
        market.sources().values().stream()
            .filter(source -> source.redistribution() == Redistribution.PANEL)
            .count();
    return new SourceView(
        Formats.day(market.vintage().date()),
        edited.edition().methodology(),
        rows.size(),
        Math.toIntExact(panels),
        rows);
  }

  private static Row row(Source source, long prices) {
    return new Row(
        source.key().value(),
        source.name(),
        source.address().startsWith(source.title()) ? "" : source.title(),
        source.address().replaceFirst(" [A-D]$", ""),
        link(source.address()),
        source.licence(),
        source.redistribution() == Redistribution.PANEL
            ? "shown as our panel only"
            : "shown as it is",
        Formats.day(source.accessed()),
        source.gives(),
        prices == 0 ? "" : Formats.count(prices));
  }

  private static String link(String address) {
    return Stream.of(address)
        .filter(a -> a.matches("(https?://)?[a-z0-9.-]+\\.[a-z]{2,}(/[\\w./%~@+=&?#-]*)?"))
        .map(a -> a.startsWith("http") ? a : "https://" + a)
        .findFirst()
        .orElse("");
  }
}
