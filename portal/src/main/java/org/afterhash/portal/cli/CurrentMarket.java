package org.afterhash.portal.cli;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.afterhash.ingest.demonstration.Demonstrations;
import org.afterhash.ingest.fleet.FleetReader;
import org.afterhash.ingest.market.MarketLoader;
import org.afterhash.ingest.method.MethodologyFile;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.estimate.FarmValuer;
import org.afterhash.portal.estimate.FleetAnswers;
import org.afterhash.portal.web.Workers;
import org.afterhash.sql.Database;
import org.afterhash.sql.DatabaseAddress;
import org.afterhash.sql.EstimateStore;
import org.afterhash.sql.MarketStore;
import org.afterhash.sql.Migrations;

/** The market as it is known now, for commands that do their work and end. */
final class CurrentMarket implements AutoCloseable {
  private static final int MINUTES = 2;

  private final Vertx vertx = Vertx.vertx();
  private final Estimates estimates;
  private final Edited edited;

  private CurrentMarket(DatabaseAddress address) {
    Database database = Database.open(vertx, address, 2);
    this.estimates =
        new Estimates(
            MethodologyFile.shipped(),
            new MarketStore(database),
            new EstimateStore(database, address),
            new Workers(vertx, "estimates", 2, 8));
    this.edited = await(estimates.current());
  }

  /** Reads it from a database, which is made ready first where it is not. */
  static CurrentMarket of(DatabaseAddress address) {
    Migrations.run(address);
    new MarketLoader(address).shippedWhereEmpty(line -> {});
    return new CurrentMarket(address);
  }

  Edited edited() {
    return edited;
  }

  FleetReader reader() {
    return edited.reader();
  }

  FarmValuer farms() {
    return new FarmValuer(estimates, Demonstrations.shipped());
  }

  FleetAnswers fleets() {
    return new FleetAnswers(estimates, new Workers(vertx, "fleet files", 1, 1));
  }

  /**
   * What a question comes to, within two minutes.
   *
   * @throws RefusedException when it takes longer
   */
  <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(MINUTES, TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new RefusedException("This took more than " + MINUTES + " minutes and was given up.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException("Interrupted.");
    }
  }

  @Override
  public void close() {
    await(vertx.close());
  }
}
