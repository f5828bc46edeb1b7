package org.afterhash.portal.figure;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterhash.domain.market.PivotReport;

/** When the period of a report ends, read from the source's words. */
final class PivotPeriod {
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2})-\\d{2}");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private PivotPeriod() {}

  /** The month in which the period ends, as far as its words tell. */
  static YearMonth end(PivotReport report) {
    Matcher day = DAY.matcher(report.period());
    if (day.find()) {
      return YearMonth.parse(day.group(1));
    }
    Matcher quarter = QUARTER.matcher(report.period());
    if (quarter.find()) {
      return YearMonth.of(
          Integer.parseInt(quarter.group(1)), 3 * Integer.parseInt(quarter.group(2)));
    }
    Matcher year = YEAR.matcher(report.period());
    return year.find() ? YearMonth.of(Integer.parseInt(year.group()), 12) : YearMonth.of(1, 1);
  }
}
