package org.afterhash.bench;

import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.afterhash.analytics.industry.IndustryEstimator;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.estimate.WhatIf.Input;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Scenario;
import org.afterhash.ingest.market.MarketLoader;
import org.afterhash.ingest.method.MethodologyFile;
import org.afterhash.sql.Database;
import org.afterhash.sql.EmbeddedPostgres;
import org.afterhash.sql.MarketStore;
import org.afterhash.sql.Migrations;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the industry's estimate takes on all cores, over the shipped facts, once the market is
 * read. Draws a second are the draws over the time of one estimate.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 4)
public class EngineBench {
  private static final int PUBLISHED = 1 << 14;
  private static final int INTERACTIVE = 1 << 12;

  private final IndustryEstimator estimator;
  private int asked;

  public EngineBench() {
    try {
      estimator = new IndustryEstimator(MethodologyFile.shipped(), shippedMarket());
    } catch (Exception e) {
      throw new IllegalStateException("The shipped facts could not be read", e);
    }
  }

  /** A figure as it is published: 16,384 draws. */
  @Benchmark
  public IndustryEstimate published() {
    return estimator.estimate(Question.base(estimator.latest(), PUBLISHED, 1));
  }

  /** A reader's what-if, another power price each time: 4,096 draws. */
  @Benchmark
  public IndustryEstimate whatIf() {
    var known = new WhatIf(Map.of(Input.POWER_PRICE, 0.01 * (asked++ % 50)));
    return estimator.estimate(new Question(Scenario.BASE, Question.MERGE, known, INTERACTIVE, 1));
  }

  private static MarketSnapshot shippedMarket() throws Exception {
    Path folder = Files.createTempDirectory("afterhash-bench");
    Vertx vertx = Vertx.vertx();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("data"), step -> {})) {
      Migrations.run(postgres.address());
      new MarketLoader(postgres.address()).shippedWhereEmpty(step -> {});
      var store = new MarketStore(Database.open(vertx, postgres.address(), 2));
      MarketSnapshot market = BenchMain.await(store.latest().compose(store::snapshot));
      BenchMain.await(vertx.close());
      return market;
    } finally {
      BenchMain.delete(folder);
    }
  }
}
