package org.afterhash.ingest.fleet;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.domain.source.PartialDate;
import org.afterhash.ingest.csv.CsvRow;
import org.afterhash.ingest.csv.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the rows of one fleet file say of their cards, apart from the model. Not for several
 * threads.
 */
final class LotReader {
  static final List<String> COLUMNS =
      List.of("model", "count", "condition", "purchase_date", "price_paid", "currency");

  private static final int MOST_DECIMALS = 10;

  private static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(1_000_000_000_000L);
  private static final long MOST_CARDS = 10_000_000;
  private static final YearMonth EARLIEST = YearMonth.of(2009, 1);
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("-?(?:\\d{1,30}(?:\\.\\d*)?|\\.\\d+)");

  private static final Map<String, Currency> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, currency -> currency));
  private static final Map<String, Condition> CONDITIONS =
      Arrays.stream(Condition.values())
          .collect(Collectors.toUnmodifiableMap(Condition::word, condition -> condition));

  private final YearMonth latest;
  private final Map<String, PartialDate> dates = new HashMap<>();

  /**
   * @param latest last month in which a card can have been bought
   */
  LotReader(YearMonth latest) {
    this.latest = latest;
  }

  /**
   * A number of like cards.
   *
   * @param count at least 1
   */
  record Lot(
      int count, Condition condition, @Nullable PartialDate purchased, @Nullable Money pricePaid) {

    Holding of(GpuModelId model) {
      return new Holding(model, count, condition, purchased, pricePaid);
    }
  }

  /** Reads a row with its cells in the order of {@link #COLUMNS}. */
  Parsed<Lot> read(CsvRow row) {
    var cells = new Cells(row.line(), row.cells().stream().map(String::strip).toList());
    int count = count(cells);
    Condition condition = condition(cells);
    Optional<PartialDate> purchased = purchased(cells);
    Optional<Currency> currency = currency(cells);
    Optional<BigDecimal> price = price(cells);
    Money paid =
        price.isPresent() && currency.isPresent() ? new Money(price.get(), currency.get()) : null;
    return new Parsed<>(new Lot(count, condition, purchased.orElse(null), paid), cells.failures());
  }

  /** The cells of one row, and what is wrong with them. */
  private static final class Cells {
    private final int line;
    private final List<String> texts;
    private final List<Failure> failures = new ArrayList<>();

    Cells(int line, List<String> texts) {
      this.line = line;
      this.texts = texts;
    }

    String text(String column) {
      return texts.get(COLUMNS.indexOf(column));
    }

    void fail(String column, String code, String sentence) {
      failures.add(Failure.error(line, column, code, sentence));
    }

    List<Failure> failures() {
      return failures;
    }
  }

  private static int count(Cells cells) {
    String text = cells.text("count");
    if (text.isEmpty()) {
      cells.fail("count", "constraint-error", "The number of cards is missing.");
    } else if (!WHOLE.matcher(text).matches()) {
      cells.fail(
          "count", "type-error", Excerpt.of(text) + " is not a whole number of cards, such as 12.");
    } else if (Long.parseLong(text) < 1 || Long.parseLong(text) > MOST_CARDS) {
      cells.fail(
          "count", "constraint-error", "The number of cards is " + text + "; 1 to 10000000 fit.");
    } else {
      return Integer.parseInt(text);
    }
    return 1;
  }

  private static Condition condition(Cells cells) {
    String text = cells.text("condition");
    if (text.isEmpty()) {
      return Condition.UNKNOWN;
    }
    Condition condition = CONDITIONS.get(text.toLowerCase(Locale.ROOT));
    if (condition != null) {
      return condition;
    }
    String words =
        Arrays.stream(Condition.values()).map(Condition::word).collect(Collectors.joining(", "));
    cells.fail("condition", "constraint-error", Excerpt.of(text) + " is not one of " + words + ".");
    return Condition.UNKNOWN;
  }

  private Optional<PartialDate> purchased(Cells cells) {
    String text = cells.text("purchase_date");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    PartialDate known = dates.get(text);
    return known == null ? newDate(cells, text) : Optional.of(known);
  }

  private Optional<PartialDate> newDate(Cells cells, String text) {
    PartialDate date;
    try {
      date = new PartialDate(text);
    } catch (IllegalArgumentException e) {
      cells.fail(
          "purchase_date",
          "type-error",
          Excerpt.of(text) + " is not a date YYYY, YYYY-MM or YYYY-MM-DD, such as 2021-05.");
      return Optional.empty();
    }
    YearMonth first = date.hasMonth() ? date.month() : date.month().withMonth(1);
    if (first.isBefore(EARLIEST) || first.isAfter(latest)) {
      String sentence = text + " is outside " + EARLIEST + " to " + latest + ".";
      cells.fail("purchase_date", "constraint-error", sentence);
      return Optional.empty();
    }
    dates.put(text, date);
    return Optional.of(date);
  }

  private Optional<Currency> currency(Cells cells) {
    String text = cells.text("currency").toUpperCase(Locale.ROOT);
    if (text.isEmpty()) {
      return Optional.of(Money.USD);
    }
    Currency currency = CURRENCIES.get(text);
    if (currency == null) {
      String sentence = Excerpt.of(text) + " is not a currency code of ISO 4217, such as EUR.";
      cells.fail("currency", "constraint-error", sentence);
    }
    return Optional.ofNullable(currency);
  }

  private static Optional<BigDecimal> price(Cells cells) {
    String text = cells.text("price_paid");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!DECIMAL.matcher(text).matches()) {
      String sentence =
          Excerpt.of(text)
              + " is not a price for one card, such as 499.90: a decimal point, no thousands"
              + " separator, no currency sign.";
      cells.fail("price_paid", "type-error", sentence);
      return Optional.empty();
    }
    var price = new BigDecimal(text);
    if (price.signum() < 0 || price.compareTo(HIGHEST_PRICE) > 0 || price.scale() > MOST_DECIMALS) {
      String sentence = Excerpt.of(text) + " is below 0, too high or too finely divided.";
      cells.fail("price_paid", "constraint-error", sentence);
      return Optional.empty();
    }
    return Optional.of(price);
  }
}
