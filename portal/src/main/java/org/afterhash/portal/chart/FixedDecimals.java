package org.afterhash.portal.chart;

import java.util.Locale;

/**
 * Writes numbers with a fixed number of decimals and commas between thousands, exactly as {@code
 * String.format} does, in a tenth of the time.
 */
final class FixedDecimals {
  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  /** Beyond, neighbouring numbers are too far apart for the fast way. */
  private static final double LARGEST = 1e13;

  private FixedDecimals() {}

  /**
   * Writes a number at the end of a text.
   *
   * @param value 0 or more
   */
  static void append(StringBuilder text, double value, int decimals) {
    if (decimals < POWERS.length && value * POWERS[decimals] < LARGEST) {
      double scaled = value * POWERS[decimals];
      double floor = Math.floor(scaled);
      double rest = scaled - floor;
      // So near a tie the shortest decimal form of the number decides, which format knows.
      if (Math.abs(rest - 0.5) > 1e-3) {
        append(text, rest > 0.5 ? (long) floor + 1 : (long) floor, decimals);
        return;
      }
    }
    text.append(String.format(Locale.ROOT, "%,." + decimals + "f", value));
  }

  private static void append(StringBuilder text, long scaled, int decimals) {
    long power = POWERS[decimals];
    int begin = text.length();
    text.append(scaled / power);
    for (int at = text.length() - 3; at > begin; at -= 3) {
      text.insert(at, ',');
    }
    if (decimals > 0) {
      long part = scaled % power;
      text.append('.');
      for (long digit = power / 10; digit > 0; digit /= 10) {
        text.append((char) ('0' + part / digit % 10));
      }
    }
  }
}
