package org.afterhash.portal.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.Unit;

/** How numbers and dates are written for people: English, rounded to what is known. */
public final class Formats {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private Formats() {}

  /** {@code 22 Nov 2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code Nov 2026}. */
  public static String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** {@code 1,240}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count).replace('-', '−');
  }

  /** {@code 1 row}, {@code 2 rows}. */
  public static String counted(long count, String noun) {
    return count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** Billions without digits behind the point: {@code $16bn}. */
  public static String billions(double usd) {
    return "$" + Math.round(usd / 1e9) + "bn";
  }

  /** From p5 to p95 in billions: {@code $12–20bn}. */
  public static String billionsRange(Distribution d) {
    return "$" + Math.round(d.p5() / 1e9) + "–" + billions(d.p95()).substring(1);
  }

  /** {@code about $16bn (nine chances in ten: $12–20bn)}. */
  public static String withChances(Distribution usd) {
    return "about " + billions(usd.p50()) + " (nine chances in ten: " + billionsRange(usd) + ")";
  }

  /** What was paid, to three significant digits: {@code $183k}, {@code $1,050}. */
  public static String paid(double usd) {
    return money(usd, 3);
  }

  /** An estimate, to two significant digits: {@code $40k}. */
  public static String estimate(double usd) {
    return money(usd, 2);
  }

  /** From p5 to p95, to two significant digits each: {@code $32k to $49k}. */
  public static String interval(Distribution usd) {
    return estimate(usd.p5()) + " to " + estimate(usd.p95());
  }

  private static String money(double usd, int digits) {
    BigDecimal rounded = new BigDecimal(Math.abs(usd)).round(new MathContext(digits));
    String sign = usd < 0 ? "−" : "";
    for (Magnitude magnitude : Magnitude.values()) {
      if (rounded.compareTo(magnitude.from) >= 0) {
        BigDecimal shown = rounded.divide(magnitude.size, digits, RoundingMode.HALF_UP);
        int decimals = Math.max(0, digits - (shown.precision() - shown.scale()));
        BigDecimal cut = shown.setScale(decimals, RoundingMode.HALF_UP);
        return sign + "$" + cut.toPlainString() + magnitude.letters;
      }
    }
    return sign + "$" + count(rounded.setScale(0, RoundingMode.HALF_UP).longValue());
  }

  /** Thousands are written out below 10,000: prices look like prices. */
  private enum Magnitude {
    BILLION("1e9", "1e9", "bn"),
    MILLION("1e6", "1e6", "m"),
    THOUSAND("1e4", "1e3", "k");

    private final BigDecimal from;
    private final BigDecimal size;
    private final String letters;

    Magnitude(String from, String size, String letters) {
      this.from = new BigDecimal(from);
      this.size = new BigDecimal(size);
      this.letters = letters;
    }
  }

  /** Per card, to 5 USD from 100 USD on: {@code $345}. */
  public static String perCard(double usd) {
    return Unit.USD.text(rounded(usd));
  }

  /** Per card, from p5 to p95: {@code $180–250}. */
  public static String perCardInterval(Distribution usd) {
    return Unit.USD.range(rounded(usd.p5()), rounded(usd.p95()));
  }

  private static double rounded(double usd) {
    return Math.abs(usd) >= 100 ? 5 * Math.rint(usd / 5) : Math.rint(usd);
  }

  /** A share with its interval: {@code 13% (9–20%)}. */
  public static String shares(Distribution share) {
    return Unit.SHARE.text(share.p50()) + " (" + Unit.SHARE.range(share.p5(), share.p95()) + ")";
  }

  /** In how many of a hundred draws: {@code 41 in 100}. */
  public static String inHundred(double share) {
    return Math.round(100 * share) + " in 100";
  }

  /** One digit behind the point: {@code 16.9}. */
  public static String tenths(double value) {
    return new BigDecimal(value)
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString()
        .replace('-', '−');
  }

  /** Three significant digits: {@code 0.0144}, {@code 42.9}, {@code 78,000,000,000}. */
  public static String significant(double value) {
    return plain(new BigDecimal(value).round(new MathContext(3)).doubleValue());
  }

  /** A quantity as its source has it, without useless zeros: {@code 936.2}. */
  public static String plain(double value) {
    String text = BigDecimal.valueOf(Math.abs(value)).stripTrailingZeros().toPlainString();
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    return (value < 0 ? "−" : "")
        + count(Long.parseLong(whole))
        + (point < 0 ? "" : text.substring(point));
  }
}
