package org.afterhash.ingest.fleet;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number as people write it, with or without a currency: {@code 1,299.00 USD}, {@code €
 * 1.899,00}, {@code 1'299}.
 *
 * @param readings its value by each way in which it can be read; empty when it is no number
 * @param currency named beside it
 */
record WrittenAmount(Map<DecimalMark, BigDecimal> readings, Optional<Currency> currency) {
  private static final Pattern PARTS =
      Pattern.compile("([^\\d.,+-]{0,12})([+-]?[\\d.,'’\\h]{0,40}?)([^\\d.,'’+-]{0,12})");
  private static final Pattern WITH_DOT = pattern("\\.", ",");
  private static final Pattern WITH_COMMA = pattern(",", "\\.");
  private static final Map<String, Currency> CODES =
      Currency.getAvailableCurrencies().stream()
          .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, currency -> currency));
  private static final Map<String, String> SIGNS =
      Map.of("$", "USD", "US$", "USD", "€", "EUR", "£", "GBP", "₽", "RUB", "₴", "UAH", "ZŁ", "PLN");

  private static Pattern pattern(String mark, String other) {
    String grouped = "[1-9]\\d{0,2}(?:(?:" + other + "\\d{3})+|(?:['’\\h]\\d{3})+)";
    return Pattern.compile(
        "[+-]?(?:(?:" + grouped + "|\\d{1,30})(?:" + mark + "\\d{0,20})?|" + mark + "\\d{1,20})");
  }

  static WrittenAmount of(String text) {
    return isPlain(text) ? plain(text) : written(text);
  }

  /** Whether it is digits, or digits, a dot and two more: most cells are. */
  private static boolean isPlain(String text) {
    int whole = text.length() > 3 && text.charAt(text.length() - 3) == '.' ? text.length() - 3 : -1;
    for (int i = 0; i < text.length(); i++) {
      if (i != whole && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() < 18;
  }

  private static WrittenAmount plain(String text) {
    var number = new BigDecimal(text);
    return new WrittenAmount(
        text.indexOf('.') < 0
            ? Map.of(DecimalMark.DOT, number, DecimalMark.COMMA, number)
            : Map.of(DecimalMark.DOT, number),
        Optional.empty());
  }

  private static WrittenAmount written(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      return new WrittenAmount(Map.of(), Optional.empty());
    }
    String word = (parts.group(1).strip() + " " + parts.group(3).strip()).strip();
    Optional<Currency> currency = currency(word);
    if (!word.isEmpty() && currency.isEmpty()) {
      return new WrittenAmount(Map.of(), Optional.empty());
    }
    String number = parts.group(2).strip();
    var readings = new EnumMap<DecimalMark, BigDecimal>(DecimalMark.class);
    if (WITH_DOT.matcher(number).matches()) {
      readings.put(DecimalMark.DOT, new BigDecimal(number.replaceAll("[,'’\\h]", "")));
    }
    if (WITH_COMMA.matcher(number).matches()) {
      readings.put(
          DecimalMark.COMMA, new BigDecimal(number.replaceAll("[.'’\\h]", "").replace(',', '.')));
    }
    return new WrittenAmount(readings, currency);
  }

  /** The currency of a code of ISO 4217 or of a sign that stands for one only. */
  static Optional<Currency> currency(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    return Optional.ofNullable(CODES.get(SIGNS.getOrDefault(upper, upper)));
  }
}
