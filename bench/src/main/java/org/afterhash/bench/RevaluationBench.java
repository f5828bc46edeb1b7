package org.afterhash.bench;

import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.afterhash.ingest.demonstration.Demonstrations;
import org.afterhash.ingest.market.MarketLoader;
import org.afterhash.ingest.method.MethodologyFile;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.estimate.FarmValuer;
import org.afterhash.portal.estimate.Revaluation;
import org.afterhash.portal.web.Workers;
import org.afterhash.sql.Database;
import org.afterhash.sql.DatabaseAddress;
import org.afterhash.sql.EmbeddedPostgres;
import org.afterhash.sql.EstimateStore;
import org.afterhash.sql.MarketStore;
import org.afterhash.sql.Migrations;
import org.afterhash.sql.RevaluationNode;
import org.afterhash.sql.RevaluationStore;
import org.afterhash.sql.RevaluationStore.Progress;

/**
 * Very many small farms valued anew, by as many nodes as there are processors, each with one thread
 * and a database connection of its own; from the first plan to the last stored value, the market's
 * draws included.
 */
public final class RevaluationBench {
  private RevaluationBench() {}

  /** Farms, 100,000 unless given. */
  public static void main(String[] args) throws Exception {
    int farms = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("afterhash-revaluation");
    Vertx vertx = Vertx.vertx();
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder.resolve("data"), step -> {})) {
      Migrations.run(server.address());
      new MarketLoader(server.address()).shippedWhereEmpty(step -> {});
      SampleFarms.fill(server.address(), farms);
      var database = Database.open(vertx, server.address(), 4);
      var estimates =
          new Estimates(
              MethodologyFile.shipped(),
              new MarketStore(database),
              new EstimateStore(database, server.address()),
              new Workers(vertx, "estimates", 2, 64));
      print(run(server.address(), estimates));
      BenchMain.await(vertx.close());
    } finally {
      BenchMain.delete(folder);
    }
  }

  private static Progress run(DatabaseAddress address, Estimates estimates) throws Exception {
    var store = new RevaluationStore(address);
    String edition = BenchMain.await(estimates.current()).edition().id();
    store.plan(edition, Revaluation.BATCH);
    List<RevaluationNode> nodes = new ArrayList<>();
    try {
      for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
        var valuer = new FarmValuer(estimates, Demonstrations.shipped());
        nodes.add(RevaluationNode.start(address, valuer, "bench-" + i, 1));
      }
      return finished(store);
    } finally {
      nodes.forEach(RevaluationNode::close);
    }
  }

  private static Progress finished(RevaluationStore store) throws InterruptedException {
    var never = new CountDownLatch(1);
    while (true) {
      Progress progress = store.progress(1).get(0);
      System.out.println(Revaluation.words(progress));
      if (progress.finished().isPresent() || never.await(2, TimeUnit.SECONDS)) {
        return progress;
      }
    }
  }

  private static void print(Progress progress) {
    System.out.printf(
        Locale.ROOT,
        "%n%,d farms valued in %.1f s: %,.0f a second on %d processors%n",
        progress.done(),
        progress.done() / progress.rate(),
        progress.rate(),
        Runtime.getRuntime().availableProcessors());
  }
}
