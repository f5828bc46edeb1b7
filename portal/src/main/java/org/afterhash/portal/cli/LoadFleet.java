package org.afterhash.portal.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.afterhash.domain.fleet.FarmId;
import org.afterhash.domain.fleet.FleetVersion;
import org.afterhash.domain.result.BadFileException;
import org.afterhash.ingest.csv.FileContent;
import org.afterhash.ingest.fleet.FleetLoader;
import org.afterhash.ingest.fleet.FleetLoader.Terms;
import org.afterhash.portal.export.FleetReport;
import org.afterhash.sql.FleetLoad;
import org.afterhash.sql.FleetUpload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code load fleet FARM FILE}: a file becomes the newest version of a farm's fleet. */
@Command(
    name = "fleet",
    description = {
      "Load a fleet file as the newest version of a farm's fleet; a farm that is new is made.",
      "Every row that cannot be used is named. Unless they are to be left out, one of them stops"
          + " the load and nothing is stored. Ends with 1 when nothing was stored."
    },
    mixinStandardHelpOptions = true)
final class LoadFleet implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FARM", description = "Id of the farm, like north-2.")
  private String farm = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "A list of cards: CSV, spreadsheet or a tool's export.")
  private Path file = Path.of("");

  @Mixin private ToldOfFile told = new ToldOfFile();

  @Mixin private DatabaseChoice database = new DatabaseChoice();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    var id = new FarmId(farm);
    try (DatabaseChoice.Open open = database.join(out);
        CurrentMarket market = CurrentMarket.of(open.address())) {
      var upload =
          new FleetUpload(
              id,
              UUID.randomUUID().toString(),
              String.valueOf(file.getFileName()),
              ToldOfFile.sha256(file));
      told.writeBadRows(market.reader(), file, out);
      FleetVersion version =
          new FleetLoader(market.reader(), new FleetLoad(open.address()))
              .load(
                  upload,
                  FileContent.of(file),
                  new Terms(told.options(), told.policy()),
                  (layout, findings) -> {
                    ToldOfFile.tell(findings.first(), findings.counts(), out);
                    return FleetReport.of(layout, findings).json();
                  })
              .version();
      out.printf(
          Locale.ROOT,
          "Stored as version %d of %s: %,d cards in %,d rows.%n",
          version.number(),
          id,
          version.gpus(),
          version.rows());
      return 0;
    } catch (BadFileException e) {
      ToldOfFile.tell(e.failures(), e.errorCounts(), out);
      out.println("Nothing was stored: mend the rows above and load again.");
      return 1;
    }
  }
}
