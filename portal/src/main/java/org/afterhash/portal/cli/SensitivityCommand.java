package org.afterhash.portal.cli;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.afterhash.analytics.industry.IndustryEstimator;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.ingest.market.MarketLoader;
import org.afterhash.ingest.method.MethodologyFile;
import org.afterhash.sql.Database;
import org.afterhash.sql.DatabaseAddress;
import org.afterhash.sql.MarketStore;
import org.afterhash.sql.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sensitivity}: what the recoverable share hangs on, as Markdown. */
@Command(
    name = "sensitivity",
    description = {
      "Write what the recoverable share hangs on, as Markdown: Sobol indices of every input with",
      "their intervals, and the share with parts of the model replaced. Takes a minute or two."
    },
    mixinStandardHelpOptions = true)
final class SensitivityCommand implements Callable<Integer> {
  private static final int DRAWS = 1 << 12;
  private static final long SEED = 1;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseChoice database = new DatabaseChoice();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter progress = spec.commandLine().getErr();
    try (DatabaseChoice.Open open = database.join(progress)) {
      Migrations.run(open.address());
      new MarketLoader(open.address()).shippedWhereEmpty(progress::println);
      var estimator = new IndustryEstimator(MethodologyFile.shipped(), market(open.address()));
      progress.println("At the Merge ...");
      var merge = estimator.sensitivity(Question.MERGE, DRAWS, SEED);
      progress.println("At " + estimator.latest() + " ...");
      SensitivityText.of(merge, estimator.sensitivity(estimator.latest(), DRAWS, SEED))
          .forEach(out::println);
    }
    return 0;
  }

  private static MarketSnapshot market(DatabaseAddress address) throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      var store = new MarketStore(Database.open(vertx, address, 1));
      Future<MarketSnapshot> market = store.latest().compose(store::snapshot);
      return market.toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
  }
}
