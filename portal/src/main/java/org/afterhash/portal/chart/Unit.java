package org.afterhash.portal.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A unit and how its numbers are written.
 *
 * @param name as in data files, such as {@code USD}
 * @param prefix before a number, such as {@code $}
 * @param suffix after a number, such as {@code %}
 * @param factor from the data's unit to the one shown: 100 for shares in per cent
 * @param decimals least number of decimals below 100
 * @param digits significant ones that are written; 0 where all are
 */
public record Unit(
    String name, String prefix, String suffix, double factor, int decimals, int digits) {
  /** US dollars. */
  public static final Unit USD = new Unit("USD", "$", "", 1, 0);

  /** US dollars to two significant digits, as sentences write estimates. */
  public static final Unit USD_ESTIMATED = new Unit("USD", "$", "", 1, 0, 2);

  /** US dollars an hour. */
  public static final Unit USD_PER_HOUR = new Unit("USD/h", "$", "", 1, 2);

  /** Shares of one, shown in per cent. */
  public static final Unit SHARE = new Unit("1", "", "%", 100, 0);

  /** Things counted. */
  public static final Unit COUNT = new Unit("count", "", "", 1, 0);

  /** One that writes all digits. */
  public Unit(String name, String prefix, String suffix, double factor, int decimals) {
    this(name, prefix, suffix, factor, decimals, 0);
  }

  private enum Magnitude {
    ONE(1, ""),
    THOUSAND(1e3, "k"),
    MILLION(1e6, "m"),
    BILLION(1e9, "bn");

    final double size;
    final String letters;

    Magnitude(double size, String letters) {
      this.size = size;
      this.letters = letters;
    }

    /** Thousands are written out up to 9,999: prices of cards look like prices. */
    static Magnitude of(double shown) {
      double size = Math.abs(shown);
      if (size >= 0.9995e9) {
        return BILLION;
      }
      if (size >= 0.9995e6) {
        return MILLION;
      }
      return size >= 9_999.5 ? THOUSAND : ONE;
    }
  }

  /** A value for a sentence or a label: {@code $2.1bn}, {@code −$0.21}, {@code 13%}. */
  public String text(double value) {
    StringBuilder text = new StringBuilder(16);
    append(text, value);
    return text.toString();
  }

  /** Writes what {@link #text} says at the end of a text. */
  void append(StringBuilder text, double value) {
    double shown = rounded(value * factor);
    Magnitude magnitude = Magnitude.of(shown);
    append(text, shown, magnitude, decimals(shown, magnitude));
  }

  /** An interval: {@code $1.4–3.0bn}, {@code 9–20%}, {@code −$3m to $1.2bn}. */
  public String range(double low, double high) {
    StringBuilder text = new StringBuilder(24);
    appendRange(text, low, high);
    return text.toString();
  }

  /** Writes what {@link #range} says at the end of a text. */
  void appendRange(StringBuilder text, double low, double high) {
    double from = rounded(low * factor);
    double to = rounded(high * factor);
    Magnitude magnitude = Magnitude.of(Math.max(Math.abs(from), Math.abs(to)));
    if (from < 0 || (Magnitude.of(from) != magnitude && from != 0)) {
      append(text, low);
      append(text.append(" to "), high);
      return;
    }
    int decimals = decimals(to, magnitude);
    FixedDecimals.append(text.append(prefix), from / magnitude.size, decimals);
    FixedDecimals.append(text.append('–'), to / magnitude.size, decimals);
    text.append(magnitude.letters).append(suffix);
  }

  private double rounded(double shown) {
    return digits == 0 ? shown : new BigDecimal(shown).round(new MathContext(digits)).doubleValue();
  }

  /** Labels of an axis, lowest first: the unit stands on the last one only. */
  List<String> axis(Ticks ticks) {
    List<Double> values = ticks.values();
    double top = values.get(values.size() - 1) * factor;
    double bottom = values.get(0) * factor;
    Magnitude magnitude = Magnitude.of(Math.max(Math.abs(top), Math.abs(bottom)));
    int decimals = Ticks.decimals(ticks.step() * factor / magnitude.size);
    List<String> labels = new ArrayList<>();
    for (double value : values) {
      double shown = value * factor;
      int needed = shown == 0 ? 0 : decimals;
      StringBuilder text = new StringBuilder(16);
      if (labels.size() == values.size() - 1) {
        append(text, shown, magnitude, needed);
      } else {
        appendSigned(text, "", shown / magnitude.size, needed);
      }
      labels.add(text.toString());
    }
    return List.copyOf(labels);
  }

  private int decimals(double shown, Magnitude magnitude) {
    double scaled = Math.abs(shown) / magnitude.size;
    if (magnitude != Magnitude.ONE) {
      return scaled < 9.95 ? 1 : 0;
    }
    if (scaled >= 99.5 || scaled == 0) {
      return 0;
    }
    boolean cents = scaled < 0.995 && suffix.isEmpty() && !prefix.isEmpty();
    int needed = cents ? 2 : scaled < 0.95 ? 1 : 0;
    return Math.max(decimals, needed);
  }

  private void append(StringBuilder text, double shown, Magnitude magnitude, int decimals) {
    appendSigned(text, prefix, shown / magnitude.size, decimals);
    text.append(magnitude.letters).append(suffix);
  }

  /** A number that is rounded to nothing has no sign. */
  private static void appendSigned(StringBuilder text, String prefix, double value, int decimals) {
    int begin = text.length();
    FixedDecimals.append(text.append(prefix), Math.abs(value), decimals);
    if (value < 0 && hasDigits(text, begin + prefix.length())) {
      text.insert(begin, '−');
    }
  }

  private static boolean hasDigits(CharSequence text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) >= '1' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }
}
