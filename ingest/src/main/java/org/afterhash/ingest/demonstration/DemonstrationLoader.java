package org.afterhash.ingest.demonstration;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;
import org.afterhash.domain.fleet.FarmId;
import org.afterhash.ingest.csv.FileContent;
import org.afterhash.ingest.fleet.BadRows;
import org.afterhash.ingest.fleet.Findings;
import org.afterhash.ingest.fleet.FleetLoader;
import org.afterhash.ingest.fleet.Layout;
import org.afterhash.ingest.fleet.ReadOptions;
import org.afterhash.sql.FarmTakenException;
import org.afterhash.sql.FleetUpload;

/** Stores the fleets of the invented farms, each once. */
public final class DemonstrationLoader {
  private static final FleetLoader.Terms TERMS =
      new FleetLoader.Terms(ReadOptions.NONE, BadRows.REJECT);

  private final Demonstrations demonstrations;
  private final FleetLoader loader;

  public DemonstrationLoader(Demonstrations demonstrations, FleetLoader loader) {
    this.demonstrations = demonstrations;
    this.loader = loader;
  }

  /**
   * Stores what is not stored yet: a file is known by its content, so that a new one becomes the
   * farm's newest version, once, whoever loads it.
   *
   * @param report what is told of a file, as JSON
   * @return what cannot be shown because its id belongs to somebody's own farm, a sentence each
   * @throws org.afterhash.domain.result.BadFileException when a file has a bad row
   */
  public List<String> load(BiFunction<Layout, Findings, String> report) {
    var taken = new ArrayList<String>();
    for (Demonstration each : demonstrations.all()) {
      try {
        each.files().forEach(file -> load(each.farm().id(), file, report));
      } catch (FarmTakenException e) {
        taken.add(e.getMessage());
      }
    }
    return taken;
  }

  private void load(FarmId farm, String file, BiFunction<Layout, Findings, String> report) {
    byte[] content = Demonstrations.bytes(file);
    String hash = sha256(content);
    loader.load(
        new FleetUpload(farm, hash, file, hash, FleetUpload.Kind.DEMONSTRATION),
        FileContent.of(content),
        TERMS,
        report);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
