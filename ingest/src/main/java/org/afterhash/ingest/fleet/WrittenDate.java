package org.afterhash.ingest.fleet;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterhash.domain.source.PartialDate;

/**
 * A date as people write it: {@code 2021-05}, {@code 03.05.2021}, {@code 5/3/21}, {@code 3 May
 * 2021}, with or without a time of day.
 */
final class WrittenDate {
  private static final Pattern TIME = Pattern.compile("(?<=\\d)[T\\h]+\\d{1,2}:\\d{2}\\S{0,20}$");
  private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[./-](\\d{1,2})");
  private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[./-](\\d{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([./-])(\\d{1,2})\\2(\\d{1,2})");
  private static final Pattern FIGURES =
      Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})");

  /** No card was bought for mining before, so that {@code 03.05.21} is of 2021. */
  private static final int EARLIEST_SHORT_YEAR = 9;

  private static final Pattern WORD = Pattern.compile("\\p{L}{3,12}");
  private static final Map<String, Month> MONTHS = months();

  private WrittenDate() {}

  private static Map<String, Month> months() {
    var months = new HashMap<String, Month>();
    for (String language : List.of("en", "de", "fr", "es", "it", "nl", "pt", "pl", "ru")) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
          String name = month.getDisplayName(style, locale).toLowerCase(Locale.ROOT);
          months.putIfAbsent(name.replace(".", ""), month);
        }
      }
    }
    return Map.copyOf(months);
  }

  /** What a text says in each order in which it can be read; nothing when it is no date. */
  static Map<DateOrder, PartialDate> readings(String text) {
    String day = TIME.matcher(text).replaceFirst("");
    Matcher figures = FIGURES.matcher(day);
    if (figures.matches()) {
      return ordered(figures);
    }
    var readings = new EnumMap<DateOrder, PartialDate>(DateOrder.class);
    unordered(day)
        .ifPresent(
            date -> {
              for (DateOrder order : DateOrder.values()) {
                readings.put(order, date);
              }
            });
    return readings;
  }

  private static Map<DateOrder, PartialDate> ordered(Matcher figures) {
    var readings = new EnumMap<DateOrder, PartialDate>(DateOrder.class);
    boolean shortYear = figures.group(4).length() == 2;
    int first = Integer.parseInt(figures.group(1));
    int second = Integer.parseInt(figures.group(3));
    int third = Integer.parseInt(figures.group(4));
    int year = shortYear ? 2000 + third : third;
    date(year, second, first).ifPresent(date -> readings.put(DateOrder.DMY, date));
    // No country writes the month first and dots between.
    if (!figures.group(2).equals(".")) {
      date(year, first, second).ifPresent(date -> readings.put(DateOrder.MDY, date));
    }
    if (figures.group(1).length() == 2 && shortYear && first >= EARLIEST_SHORT_YEAR) {
      date(2000 + first, second, third).ifPresent(date -> readings.put(DateOrder.YMD, date));
    }
    return readings;
  }

  private static Optional<PartialDate> unordered(String day) {
    Matcher yearFirst = YEAR_FIRST.matcher(day);
    if (yearFirst.matches()) {
      return date(number(yearFirst, 1), number(yearFirst, 3), number(yearFirst, 4));
    }
    Matcher yearMonth = YEAR_MONTH.matcher(day);
    if (yearMonth.matches()) {
      return month(number(yearMonth, 1), number(yearMonth, 2));
    }
    Matcher monthYear = MONTH_YEAR.matcher(day);
    if (monthYear.matches()) {
      return month(number(monthYear, 2), number(monthYear, 1));
    }
    if (day.matches("\\d{4}")) {
      return Optional.of(new PartialDate(day));
    }
    return named(day);
  }

  /** A date with the month in a word: {@code 3. Mai 2021}, {@code May 3, 2021}, {@code May-21}. */
  private static Optional<PartialDate> named(String day) {
    Matcher word = WORD.matcher(day);
    if (!word.find()) {
      return Optional.empty();
    }
    Month month = MONTHS.get(word.group().toLowerCase(Locale.ROOT));
    String[] figures =
        (day.substring(0, word.start()) + " " + day.substring(word.end()))
            .replaceAll("[\\h.,/-]+", " ")
            .strip()
            .split(" ", -1);
    if (month == null || figures.length > 2) {
      return Optional.empty();
    }
    String year = figures[figures.length - 1];
    if (!year.matches("\\d{4}|\\d{2}") || !figures[0].matches("\\d{1,4}")) {
      return Optional.empty();
    }
    int inFull = year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
    return figures.length == 1
        ? month(inFull, month.getValue())
        : date(inFull, month.getValue(), Integer.parseInt(figures[0]));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Optional<PartialDate> date(int year, int month, int day) {
    boolean exists =
        month >= 1
            && month <= 12
            && day >= 1
            && day <= LocalDate.of(year, month, 1).lengthOfMonth();
    return exists
        ? Optional.of(new PartialDate(LocalDate.of(year, month, day).toString()))
        : Optional.empty();
  }

  private static Optional<PartialDate> month(int year, int month) {
    return month >= 1 && month <= 12
        ? Optional.of(new PartialDate(String.format(Locale.ROOT, "%04d-%02d", year, month)))
        : Optional.empty();
  }
}
