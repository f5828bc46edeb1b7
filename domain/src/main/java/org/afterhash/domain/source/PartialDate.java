package org.afterhash.domain.source;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.afterhash.domain.Require;

/**
 * A date as precise as its source: a year, a month or a day.
 *
 * @param text {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 */
public record PartialDate(String text) implements Comparable<PartialDate> {

  public PartialDate {
    Require.that(
        text.matches("\\d{4}(-\\d{2}(-\\d{2})?)?"),
        "Not a date YYYY, YYYY-MM or YYYY-MM-DD: \"" + text + "\"");
    try {
      first(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("No such date: \"" + text + "\"", e);
    }
  }

  public static PartialDate of(YearMonth month) {
    return new PartialDate(month.toString());
  }

  /** Whether the month is known. */
  public boolean hasMonth() {
    return text.length() >= 7;
  }

  /** The month, or the middle of the year (July) where only the year is known. */
  public YearMonth month() {
    return YearMonth.parse(hasMonth() ? text.substring(0, 7) : text + "-07");
  }

  @Override
  public int compareTo(PartialDate other) {
    int byDay = first(text).compareTo(first(other.text));
    return byDay != 0 ? byDay : text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }

  private static LocalDate first(String text) {
    return LocalDate.parse((text + "-01-01").substring(0, 10));
  }
}
