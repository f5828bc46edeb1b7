package org.afterhash.analytics.resale;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.afterhash.domain.market.ResalePrice;

/**
 * What sort of used price an observation is (docs/method.md §5). Sales are the measure; the other
 * kinds lie above or below them by an offset that is common to all cards.
 */
enum PriceKind {
  SALE("sale"),
  STATEMENT("statement"),
  ASK("ask"),
  LOW("low"),
  ABROAD("abroad");

  private static final Set<String> USED =
      Set.of("used", "mixed_mostly_used", "mixed", "unspecified");

  private static final Map<String, PriceKind> BY_WORD =
      Map.ofEntries(
          Map.entry("sold_mean", SALE),
          Map.entry("sold_median", SALE),
          Map.entry("sold_single", STATEMENT),
          Map.entry("sold_approx", STATEMENT),
          Map.entry("range_mid", STATEMENT),
          Map.entry("typical", STATEMENT),
          Map.entry("avg_price_page", STATEMENT),
          Map.entry("current_price_page", STATEMENT),
          Map.entry("street_quote", STATEMENT),
          Map.entry("ask_median", ASK),
          Map.entry("ask_mean", ASK),
          Map.entry("ask_low3", LOW),
          Map.entry("ask_min", LOW));

  private final String word;

  PriceKind(String word) {
    this.word = word;
  }

  /** As parameter ids write it. */
  String word() {
    return word;
  }

  /** Empty where the row is no price of a used card. */
  static Optional<PriceKind> of(ResalePrice price) {
    PriceKind kind = BY_WORD.get(price.kind());
    if (kind == null || !USED.contains(price.condition())) {
      return Optional.empty();
    }
    boolean here = isUnitedStates(price) || price.market().equals("not stated");
    return Optional.of(here ? kind : ABROAD);
  }

  static boolean isUnitedStates(ResalePrice price) {
    return price.market().startsWith("eBay US") || price.market().startsWith("US");
  }
}
