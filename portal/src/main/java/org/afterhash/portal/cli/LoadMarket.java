package org.afterhash.portal.cli;

import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.afterhash.ingest.market.MarketLoader;
import org.afterhash.ingest.market.MarketLoader.Loaded;
import org.afterhash.sql.MarketLoad;
import org.afterhash.sql.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code load market DIR}: a newer set of market facts becomes a new vintage. */
@Command(
    name = "market",
    description = {
      "Load a newer set of market facts, all or some of the tables of /schemas/ as CSV files.",
      "A bad row stops the load and nothing is stored. A set that holds nothing new changes"
          + " nothing. A portal that runs shows the new vintage at once."
    },
    mixinStandardHelpOptions = true)
final class LoadMarket implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder with the CSV files.")
  private Path directory = Path.of("");

  @Mixin private DatabaseChoice database = new DatabaseChoice();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (DatabaseChoice.Open open = database.join(out)) {
      Migrations.run(open.address());
      return tell(new MarketLoader(open.address()).directory(directory, out::println), out);
    } catch (NoSuchFileException | NotDirectoryException e) {
      throw new RefusedException("There is no folder " + directory + ".");
    }
  }

  private static int tell(Loaded loaded, PrintWriter out) {
    loaded.failures().forEach(failure -> out.println("  " + failure));
    if (loaded.result().isEmpty()) {
      out.println("Nothing was stored: mend the rows above and load again.");
      return 1;
    }
    MarketLoad.Result result = loaded.result().get();
    result.changed().forEach((dataset, rows) -> out.println("  " + dataset + ": " + rows + " new"));
    out.println(
        result.isNew()
            ? "Stored as vintage " + result.vintage().id() + "."
            : "Nothing new: vintage " + result.vintage().id() + " has all of it.");
    return 0;
  }
}
