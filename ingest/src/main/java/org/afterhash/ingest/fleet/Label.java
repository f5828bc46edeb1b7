package org.afterhash.ingest.fleet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name that a file gives one of its columns.
 *
 * @param words without case, accents, punctuation and what stands in brackets
 * @param currency that it names, as in {@code Kaufpreis (EUR)} and {@code price_usd}
 */
record Label(String words, Optional<Currency> currency) {
  private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^)\\]]{0,20})[)\\]]");
  private static final Pattern LAST_WORD = Pattern.compile("^(.+) (\\p{Sc}|[a-z]{3})$");
  private static final int LONGEST = 100;
  private static final Set<String> NUMBERS =
      Set.of(
          "count",
          "qty",
          "quantity",
          "cards",
          "gpus",
          "units",
          "pieces",
          "pcs",
          "stock",
          "anzahl",
          "menge",
          "stuck");
  private static final Map<String, Place> KNOWN = known();

  /** A column, and how likely its word names it: 0 is its own name. */
  record Place(Column column, int rank) {}

  private static Map<String, Place> known() {
    var known = new HashMap<String, Place>();
    for (Column column : Column.values()) {
      for (int i = 0; i < column.words().size(); i++) {
        known.putIfAbsent(words(column.words().get(i)), new Place(column, i));
      }
    }
    return Map.copyOf(known);
  }

  static Label of(String text) {
    if (text.length() > LONGEST) {
      return new Label("", Optional.empty());
    }
    Matcher brackets = BRACKETS.matcher(text);
    Optional<Currency> bracketed =
        brackets.find() ? WrittenAmount.currency(brackets.group(1).strip()) : Optional.empty();
    String words = words(BRACKETS.matcher(text).replaceAll(" "));
    Matcher last = LAST_WORD.matcher(words);
    if (bracketed.isEmpty() && !KNOWN.containsKey(words) && last.matches()) {
      Optional<Currency> named = WrittenAmount.currency(last.group(2));
      Place place = KNOWN.get(last.group(1));
      if (named.isPresent() && place != null && place.column() == Column.PRICE) {
        return new Label(last.group(1), named);
      }
    }
    return new Label(words, bracketed);
  }

  private static String words(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\d\\p{Sc}]+", " ")
        .strip();
  }

  /** Whether one of its words is one for a number of cards, or for what is counted. */
  boolean speaksOfNumbers() {
    return Arrays.stream(words.split(" ", -1)).anyMatch(NUMBERS::contains);
  }

  /** The column that it names, if any. */
  Optional<Place> place() {
    return Optional.ofNullable(KNOWN.get(words));
  }

  static boolean isKnown(String text) {
    return of(text).place().isPresent();
  }
}
