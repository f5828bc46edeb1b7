package org.afterhash.portal.charts;

import java.util.List;
import java.util.function.Predicate;
import org.afterhash.portal.figure.Figures.Entry;

/** What the list of charts shows: the catalogue in parts, each with a heading. */
record ChartListView(int size, List<Part> parts) {

  /**
   * Charts under one heading.
   *
   * @param pictured whether their pictures are shown: of many alike the names say enough
   */
  record Part(String id, String title, List<Entry> entries, boolean pictured) {}

  static ChartListView of(List<Entry> catalogue) {
    Predicate<Entry> ofOneCard = Entry::isOfOneCard;
    return new ChartListView(
        catalogue.size(),
        List.of(
            new Part(
                "list",
                "The industry and the market",
                catalogue.stream().filter(ofOneCard.negate()).toList(),
                true),
            new Part(
                "cards",
                "What each card sold for",
                catalogue.stream().filter(ofOneCard).toList(),
                false)));
  }
}
