package org.afterhash.analytics.fleet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sentences about numbers of cards; cards of which the same is said are counted together. */
final class Notes {
  private final Map<String, Long> cards = new LinkedHashMap<>();

  /**
   * @param sentence in which {@code {n}} stands for "1 card" or "12 cards"
   */
  void add(String sentence, long count) {
    cards.merge(sentence, count, Long::sum);
  }

  /** In the order in which they were first said. */
  List<String> sentences() {
    return cards.entrySet().stream()
        .map(e -> e.getKey().replace("{n}", cards(e.getValue())))
        .toList();
  }

  private static String cards(long count) {
    return String.format(Locale.ROOT, "%,d card%s", count, count == 1 ? "" : "s");
  }
}
