package org.afterhash.portal.shipped;

import java.io.UncheckedIOException;
import org.afterhash.analytics.backtest.Backtest;

/** The result of the backtest as a file that ships with the portal. */
public final class BacktestFile {
  /** Where the file stands among the portal's sources, from the project's root. */
  public static final String SOURCE =
      "portal/src/main/resources/org/afterhash/portal/shipped/backtest.json";

  private BacktestFile() {}

  /**
   * The result that ships.
   *
   * @throws UncheckedIOException when it is missing or not what {@link #bytes} writes
   */
  public static Backtest shipped() {
    return ShippedJson.shipped("backtest.json", Backtest.class, "./afterhash backtest");
  }

  /**
   * What {@link #bytes} wrote.
   *
   * @throws UncheckedIOException when the bytes are something else
   */
  public static Backtest read(byte[] bytes) {
    return ShippedJson.read(bytes, Backtest.class);
  }

  /** JSON, a line for each field, so that what changed can be read in a diff. */
  public static byte[] bytes(Backtest backtest) {
    return ShippedJson.bytes(backtest);
  }
}
