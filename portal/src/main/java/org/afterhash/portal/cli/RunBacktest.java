package org.afterhash.portal.cli;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.afterhash.analytics.backtest.Backtest;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.ingest.market.MarketLoader;
import org.afterhash.ingest.method.MethodologyFile;
import org.afterhash.portal.shipped.BacktestDocument;
import org.afterhash.portal.shipped.BacktestFile;
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
      "Hold the method against what came: writes docs/backtest.md and the data of /backtest.",
      "Works on the shipped facts alone, in a database of its own that is thrown away."
    },
    mixinStandardHelpOptions = true)
final class RunBacktest implements Callable<Integer> {
  private static final Path DOCUMENT = Path.of("docs", "backtest.md");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Path data = Path.of(BacktestFile.SOURCE);
    if (!Files.isDirectory(Path.of("docs")) || !Files.isDirectory(Path.of("portal"))) {
      throw new RefusedException(
          Path.of("").toAbsolutePath() + " is not the root of Afterhash's sources: go there.");
    }
    Backtest backtest = Backtest.run(MethodologyFile.shipped(), shippedFacts(out), out::println);
    byte[] result = BacktestFile.bytes(backtest);
    String text = BacktestDocument.of(BacktestFile.read(result));
    write(DOCUMENT, text.getBytes(StandardCharsets.UTF_8), out);
    write(data, result, out);
    return 0;
  }

  /** Leaves a file alone that would not change: its date tells whether a build is due. */
  private static void write(Path file, byte[] bytes, PrintWriter out) throws IOException {
    if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      out.println("Unchanged: " + file);
    } else {
      Files.write(file, bytes);
      out.println("Written: " + file);
    }
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
