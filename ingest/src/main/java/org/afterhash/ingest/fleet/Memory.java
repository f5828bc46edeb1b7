package org.afterhash.ingest.fleet;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The memory of a card as tools and people write it. */
final class Memory {
  private static final Pattern AMOUNT =
      Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,6})?)\\h*(gib|gb|g|mib|mb|m)?");
  private static final int LARGEST_GB = 192;
  private static final double MB_IN_GB = 1024;

  private Memory() {}

  /**
   * Whole GB; empty when the text is no amount. Without a unit, what is too much in GB is MB. Tools
   * report a little less than a card was sold with, so amounts in MB are rounded.
   */
  static OptionalInt gigabytes(String text) {
    Matcher amount = AMOUNT.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!amount.matches()) {
      return OptionalInt.empty();
    }
    double value = Double.parseDouble(amount.group(1).replace(',', '.'));
    String unit = amount.group(2);
    boolean mega = unit == null ? value > LARGEST_GB : unit.startsWith("m");
    int gb = (int) Math.rint(mega ? value / MB_IN_GB : value);
    return gb >= 1 && gb <= LARGEST_GB ? OptionalInt.of(gb) : OptionalInt.empty();
  }
}
