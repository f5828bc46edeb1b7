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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.domain.source.PartialDate;
import org.afterhash.ingest.csv.Decision;
import org.afterhash.ingest.csv.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the rows of one fleet file say of their cards, apart from the model. What one row
 * shows about decimals and dates holds for all: a row for which that matters is open until all were
 * observed. Not for several threads.
 */
final class LotReader {
  private static final int MOST_DECIMALS = 10;
  private static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(1_000_000_000_000L);
  private static final long MOST_CARDS = 10_000_000;
  private static final YearMonth EARLIEST = YearMonth.of(2009, 1);
  private static final Pattern WHOLE =
      Pattern.compile(
          "([+-]?(?:\\d{1,18}|[1-9]\\d{0,2}(?:[.,'’\\h]\\d{3}){1,4}))(?:[.,]0{1,2})?\\h?"
              + "(?:x|×|pcs?\\.?|pieces|units?|cards?|gpus?|stk\\.?|st(?:ü|ue)ck|шт\\.?)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int MOST_SITES = 100;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Set<String> EMPTY =
      Set.of("-", "–", "—", "n/a", "[n/a]", "na", "none", "null", "k.a.", "?");

  private final YearMonth latest;
  private final Optional<Currency> stated;
  private Convention<DecimalMark> decimal;
  private Convention<DateOrder> dates;
  private boolean settled;

  /** By their names in small letters. */
  private final Map<String, SiteName> sites = new HashMap<>();

  private final Memo<Map<DateOrder, PartialDate>> readDates = new Memo<>(WrittenDate::readings);
  private final Memo<Optional<Condition>> conditions = new Memo<>(ConditionWords::read);

  /**
   * @param latest last month in which a card can have been bought
   * @param stated currency that the file names for all prices
   */
  LotReader(YearMonth latest, ReadOptions options, Optional<Currency> stated) {
    this.latest = latest;
    this.stated = stated;
    this.decimal = new Convention<>(DecimalMark.class, options.decimal());
    this.dates = new Convention<>(DateOrder.class, options.dates());
  }

  /**
   * A number of like cards.
   *
   * @param count at least 1
   */
  record Lot(
      int count,
      Condition condition,
      @Nullable PartialDate purchased,
      @Nullable Money pricePaid,
      @Nullable SiteName site) {

    Holding of(GpuModelId model) {
      return new Holding(model, count, condition, purchased, pricePaid, site);
    }
  }

  /** Looks at how a row writes decimals and dates. */
  void observe(LotRow row) {
    observeDate(text(row, Column.PURCHASED), 1);
    observePrice(text(row, Column.PRICE), 1);
  }

  /** Looks at a date that stands in a number of rows. */
  void observeDate(String text, int times) {
    if (!settled) {
      dates.observe(dateReadings(text), times);
    }
  }

  /** Looks at a price that stands in a number of rows. */
  void observePrice(String text, int times) {
    if (!settled) {
      decimal.observe(WrittenAmount.of(text).readings(), times);
    }
  }

  /** Takes on what another one observed, in all rows of the file. */
  void settle(LotReader observed) {
    decimal = observed.decimal;
    dates = observed.dates;
    settled = true;
  }

  boolean isSettled() {
    return settled;
  }

  /** Whether it is not settled yet how a row is to be read. */
  boolean isOpen(LotRow row) {
    return isOpenDate(text(row, Column.PURCHASED)) || isOpenPrice(text(row, Column.PRICE));
  }

  boolean isOpenDate(String text) {
    return !settled && dates.hasSeveralMeanings(dateReadings(text));
  }

  boolean isOpenPrice(String text) {
    return !settled && decimal.hasSeveralMeanings(WrittenAmount.of(text).readings());
  }

  /** What the rows showed, as far as anything had to be decided. */
  List<Decision> decisions() {
    return Stream.of(decimal.decision("decimal"), dates.decision("dates"))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The conventions of which the file uses more than one. */
  List<String> mixed() {
    var mixed = new ArrayList<String>();
    if (decimal.isMixed()) {
      mixed.add("decimal");
    }
    if (dates.isMixed()) {
      mixed.add("dates");
    }
    return mixed;
  }

  /**
   * Reads a row that is not open. Besides {@code type-error} and {@code constraint-error}, failures
   * are {@code ambiguous-decimal} and {@code ambiguous-date}, which the sender can answer.
   */
  Parsed<Lot> read(LotRow row) {
    var failures = new Failures(row.line());
    int count = count(text(row, Column.COUNT), failures);
    Condition condition = condition(text(row, Column.CONDITION), failures);
    Optional<PartialDate> purchased = purchased(text(row, Column.PURCHASED), failures);
    Optional<Money> paid = price(text(row, Column.PRICE), text(row, Column.CURRENCY), failures);
    Optional<SiteName> site = site(text(row, Column.SITE), failures);
    return new Parsed<>(
        new Lot(count, condition, purchased.orElse(null), paid.orElse(null), site.orElse(null)),
        failures.list);
  }

  private static String text(LotRow row, Column column) {
    return meant(column, row.text(column));
  }

  /** A cell's text without what only says that there is nothing. */
  static String meant(Column column, String text) {
    boolean optional = column != Column.MODEL && column != Column.COUNT;
    return optional && EMPTY.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
  }

  /** What is wrong with one row. */
  static final class Failures {
    private final int line;
    private final List<Failure> list = new ArrayList<>();

    Failures(int line) {
      this.line = line;
    }

    boolean isEmpty() {
      return list.isEmpty();
    }

    void add(Column column, String code, String sentence) {
      list.add(Failure.error(line, column.label(), code, sentence));
    }
  }

  static int count(String text, Failures failures) {
    if (text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '9') {
      return text.charAt(0) - '0';
    }
    Matcher whole = WHOLE.matcher(text);
    if (text.isEmpty()) {
      failures.add(Column.COUNT, "constraint-error", "The number of cards is missing.");
    } else if (!whole.matches()) {
      failures.add(
          Column.COUNT,
          "type-error",
          Excerpt.of(text) + " is not a whole number of cards, such as 12.");
    } else {
      long count = Long.parseLong(whole.group(1).replaceAll("[.,'’\\h]", ""));
      if (count >= 1 && count <= MOST_CARDS) {
        return (int) count;
      }
      failures.add(
          Column.COUNT,
          "constraint-error",
          "The number of cards is " + text + "; 1 to 10000000 fit.");
    }
    return 1;
  }

  Condition condition(String text, Failures failures) {
    if (text.isEmpty()) {
      return Condition.UNKNOWN;
    }
    Optional<Condition> condition = conditions.of(text);
    if (condition.isEmpty()) {
      String words =
          Arrays.stream(Condition.values()).map(Condition::word).collect(Collectors.joining(", "));
      failures.add(
          Column.CONDITION, "constraint-error", Excerpt.of(text) + " is not one of " + words + ".");
    }
    return condition.orElse(Condition.UNKNOWN);
  }

  /** Empty where none is named. Names that differ in case or blanks only are one, as first met. */
  Optional<SiteName> site(String text, Failures failures) {
    String name = BLANKS.matcher(text).replaceAll(" ");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (name.length() > SiteName.LONGEST || name.chars().anyMatch(Character::isISOControl)) {
      failures.add(
          Column.SITE,
          "constraint-error",
          Excerpt.of(text) + " is no name of a site: 64 characters fit, in one line.");
      return Optional.empty();
    }
    String key = name.toLowerCase(Locale.ROOT);
    if (!sites.containsKey(key) && sites.size() == MOST_SITES) {
      failures.add(
          Column.SITE,
          "constraint-error",
          Excerpt.of(text)
              + " is one site more than the 100 that fit. A site is a building with its own price of"
              + " power; name the column otherwise if it says something else.");
      return Optional.empty();
    }
    return Optional.of(sites.computeIfAbsent(key, first -> new SiteName(name)));
  }

  private Map<DateOrder, PartialDate> dateReadings(String text) {
    return readDates.of(text);
  }

  Optional<PartialDate> purchased(String text, Failures failures) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Set<PartialDate> meanings = dates.meanings(dateReadings(text));
    if (meanings.size() == 1) {
      return inRange(text, meanings.iterator().next(), failures);
    }
    if (meanings.isEmpty()) {
      failures.add(
          Column.PURCHASED,
          "type-error",
          Excerpt.of(text) + " is not a date such as 2021-05 or 2021-05-03.");
    } else {
      failures.add(
          Column.PURCHASED,
          "ambiguous-date",
          Excerpt.of(text) + " could be " + either(meanings) + ". Say dates=dmy, mdy or ymd.");
    }
    return Optional.empty();
  }

  private Optional<PartialDate> inRange(String text, PartialDate date, Failures failures) {
    YearMonth first = date.hasMonth() ? date.month() : date.month().withMonth(1);
    if (first.isBefore(EARLIEST) || first.isAfter(latest)) {
      String sentence = Excerpt.of(text) + " is outside " + EARLIEST + " to " + latest + ".";
      failures.add(Column.PURCHASED, "constraint-error", sentence);
      return Optional.empty();
    }
    return Optional.of(date);
  }

  Optional<Money> price(String text, String currency, Failures failures) {
    Optional<Currency> beside = currency(currency, failures);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    WrittenAmount amount = WrittenAmount.of(text);
    Set<BigDecimal> meanings = decimal.meanings(amount.readings());
    if (meanings.isEmpty()) {
      failures.add(
          Column.PRICE,
          "type-error",
          Excerpt.of(text) + " is not a price for one card, such as 499.90 or 499.90 EUR.");
      return Optional.empty();
    }
    if (meanings.size() > 1) {
      failures.add(
          Column.PRICE,
          "ambiguous-decimal",
          Excerpt.of(text) + " could be " + either(meanings) + ". Say decimal=dot or comma.");
      return Optional.empty();
    }
    if (amount.currency().isPresent() && beside.isPresent() && !amount.currency().equals(beside)) {
      String sentence =
          Excerpt.of(text) + " and its currency " + Excerpt.of(currency) + " do not agree.";
      failures.add(Column.CURRENCY, "constraint-error", sentence);
      return Optional.empty();
    }
    Currency paidIn = amount.currency().or(() -> beside).or(() -> stated).orElse(Money.USD);
    return price(text, meanings.iterator().next(), failures).map(price -> new Money(price, paidIn));
  }

  private static Optional<BigDecimal> price(String text, BigDecimal price, Failures failures) {
    if (price.signum() < 0 || price.compareTo(HIGHEST_PRICE) > 0 || price.scale() > MOST_DECIMALS) {
      String sentence = Excerpt.of(text) + " is below 0, too high or too finely divided.";
      failures.add(Column.PRICE, "constraint-error", sentence);
      return Optional.empty();
    }
    return Optional.of(price);
  }

  private static Optional<Currency> currency(String text, Failures failures) {
    Optional<Currency> currency = WrittenAmount.currency(text);
    if (currency.isEmpty() && !text.isEmpty()) {
      String sentence = Excerpt.of(text) + " is not a currency code of ISO 4217, such as EUR.";
      failures.add(Column.CURRENCY, "constraint-error", sentence);
    }
    return currency;
  }

  private static <V extends Comparable<? super V>> String either(Set<V> meanings) {
    return meanings.stream().sorted().map(V::toString).collect(Collectors.joining(" or "));
  }
}
