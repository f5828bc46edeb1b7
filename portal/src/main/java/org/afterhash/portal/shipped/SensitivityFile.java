package org.afterhash.portal.shipped;

import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import org.afterhash.domain.estimate.Sensitivity;

/**
 * What the recoverable share hangs on, as a file that ships with the portal.
 *
 * @param methodology version and hash of the parameter file
 * @param facts hash of the facts
 * @param draws of each run
 * @param dates the Merge and the newest date
 */
public record SensitivityFile(
    String methodology, String facts, int draws, long seed, List<AtDate> dates) {
  /** Where the file stands among the portal's sources, from the project's root. */
  public static final String SOURCE =
      "portal/src/main/resources/org/afterhash/portal/shipped/sensitivity.json";

  /** The same at one valuation date; the largest total first. */
  public record AtDate(
      YearMonth date, List<Sensitivity.Index> indices, List<Sensitivity.Structure> structure) {
    public AtDate {
      indices = List.copyOf(indices);
      structure = List.copyOf(structure);
    }
  }

  public SensitivityFile {
    dates = List.copyOf(dates);
  }

  /**
   * Of one edition, with as many draws and one seed.
   *
   * @param merge at the Merge
   * @param newest at the newest date
   */
  public static SensitivityFile of(Sensitivity merge, Sensitivity newest) {
    return new SensitivityFile(
        merge.edition().methodology(),
        merge.edition().vintage().hash(),
        merge.question().draws(),
        merge.question().seed(),
        List.of(at(merge), at(newest)));
  }

  private static AtDate at(Sensitivity one) {
    return new AtDate(one.question().valuationDate(), one.indices(), one.structure());
  }

  /**
   * The result that ships.
   *
   * @throws UncheckedIOException when it is missing or not what {@link #bytes} writes
   */
  public static SensitivityFile shipped() {
    return ShippedJson.shipped(
        "sensitivity.json", SensitivityFile.class, "./afterhash sensitivity");
  }

  /**
   * What {@link #bytes} wrote.
   *
   * @throws UncheckedIOException when the bytes are something else
   */
  public static SensitivityFile read(byte[] bytes) {
    return ShippedJson.read(bytes, SensitivityFile.class);
  }

  /** JSON, a line for each field. */
  public byte[] bytes() {
    return ShippedJson.bytes(this);
  }
}
