package org.afterhash.portal.cli;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.afterhash.analytics.backtest.Backtest;
import org.afterhash.analytics.backtest.PredictionLog;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.ingest.market.MarketLoader;
import org.afterhash.ingest.method.MethodologyFile;
import org.afterhash.portal.shipped.BacktestDocument;
import org.afterhash.portal.shipped.BacktestFile;
import org.afterhash.portal.shipped.PredictionFile;
import org.afterhash.sql.Database;
import org.afterhash.sql.EmbeddedPostgres;
import org.afterhash.sql.MarketStore;
import org.afterhash.sql.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code backtest}: holds the method against what came, and writes down how it did. */
@Command(
    name = "backtest",
    description = {
      "Hold the method against what came: writes docs/backtest.md and the data of /backtest, and",
      "adds what the method says of months to come to docs/predictions.md.",
      "Works on the shipped facts alone, in a database of its own that is thrown away."
    },
    mixinStandardHelpOptions = true)
final class RunBacktest implements Callable<Integer> {
  private static final Path DOCUMENT = Path.of("docs", "backtest.md");
  private static final Path PREDICTIONS = Path.of("docs", "predictions.md");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    SourceFiles files = SourceFiles.here(out);
    MarketSnapshot facts = shippedFacts(out);
    Backtest backtest = Backtest.run(MethodologyFile.shipped(), facts, out::println);
    byte[] result = BacktestFile.bytes(backtest);
    String text = BacktestDocument.of(BacktestFile.read(result));
    files.write(DOCUMENT, text.getBytes(StandardCharsets.UTF_8));
    files.write(Path.of(BacktestFile.SOURCE), result);
    Path log = Path.of(PredictionFile.SOURCE);
    PredictionLog before =
        Files.exists(log) ? PredictionFile.read(Files.readAllBytes(log)) : PredictionLog.EMPTY;
    byte[] predictions = PredictionFile.bytes(before.next(MethodologyFile.shipped(), facts));
    files.write(log, predictions);
    String said = PredictionFile.document(PredictionFile.read(predictions));
    files.write(PREDICTIONS, said.getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  /** The facts that come with the program, through a database of their own. */
  static MarketSnapshot shippedFacts(PrintWriter out) throws Exception {
    Path folder = Files.createTempDirectory("afterhash-backtest");
    Vertx vertx = Vertx.vertx();
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, out::println)) {
      Migrations.run(server.address());
      new MarketLoader(server.address()).shippedWhereEmpty(out::println);
      Database database = Database.open(vertx, server.address(), 1);
      var store = new MarketStore(database);
      return store
          .latest()
          .compose(store::snapshot)
          .eventually(database::close)
          .toCompletionStage()
          .toCompletableFuture()
          .get(1, TimeUnit.MINUTES);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
