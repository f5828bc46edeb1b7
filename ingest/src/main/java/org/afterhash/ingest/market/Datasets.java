package org.afterhash.ingest.market;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The data sets of the market, and the files shipped for them. */
public final class Datasets {

  /** All data sets, so that each only refers to itself and to those before it. */
  public static final List<String> NAMES =
      List.of(
          "sources",
          "gpu_models",
          "network_monthly",
          "resale_prices",
          "rental_rates",
          "rental_requirements",
          "fleet_mix",
          "mining_alternatives",
          "electricity",
          "pivots",
          "backtest_facts",
          "fx_monthly",
          "aib_shipments",
          "steam_share");

  private static final String FLEET = "fleet";

  private Datasets() {}

  /**
   * The Frictionless Table Schema of a data set, or of a fleet file ({@code fleet}); empty where
   * there is no data set of that name.
   */
  public static Optional<byte[]> schemaBytes(String name) {
    return NAMES.contains(name) || name.equals(FLEET)
        ? Optional.of(resource("/schemas/" + name + ".json"))
        : Optional.empty();
  }

  /** The shipped files, in the order of {@link #NAMES}. */
  static List<DataFile> shipped() {
    return NAMES.stream()
        .map(name -> new DataFile(name + ".csv", resource("/facts/" + name + ".csv")))
        .toList();
  }

  private static byte[] resource(String path) {
    try (InputStream in = Datasets.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + path + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
