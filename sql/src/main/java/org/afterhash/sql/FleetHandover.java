package org.afterhash.sql;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.afterhash.domain.fleet.FleetRow;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way from the thread that reads them to one of its own that writes them, so that
 * both go on at once. Whoever reads waits where the other is behind, and is told of its failure at
 * one of the next rows.
 */
final class FleetHandover implements Consumer<FleetRow>, AutoCloseable {
  private static final int BATCH = 1 << 10;
  private static final int BATCHES = 8;

  private final BlockingQueue<Batch> full = new ArrayBlockingQueue<>(BATCHES);
  private final Consumer<FleetRow> writer;
  private final Thread thread = new Thread(this::write, "fleet writing");
  private Batch batch = new Batch();
  private volatile @Nullable RuntimeException failure;

  /** Some rows; one without any is the last. */
  private static final class Batch {
    private final @Nullable FleetRow[] rows = new FleetRow[BATCH];
    private int size;
  }

  /**
   * @param writer called on a thread of its own, until {@link #finish} or {@link #close}
   */
  FleetHandover(Consumer<FleetRow> writer) {
    this.writer = writer;
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void accept(FleetRow row) {
    batch.rows[batch.size++] = row;
    if (batch.size == BATCH) {
      handOver();
    }
  }

  private void handOver() {
    checkFailure();
    put(batch);
    batch = new Batch();
  }

  private void checkFailure() {
    RuntimeException known = failure;
    if (known != null) {
      throw known;
    }
  }

  /** Waits until every row is written; what failed is thrown here, if not before. */
  void finish() {
    if (batch.size > 0) {
      handOver();
    }
    close();
    checkFailure();
  }

  /** Waits until nothing is written any more. */
  @Override
  public void close() {
    if (thread.isAlive()) {
      put(new Batch());
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }
  }

  private void put(Batch rows) {
    try {
      full.put(rows);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static DatabaseException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new DatabaseException("The fleet cannot be stored: the process ends.", e);
  }

  /** After a failure rows are still taken, so that nobody waits for ever. */
  private void write() {
    try {
      for (Batch next = full.take(); next.size > 0; next = full.take()) {
        if (failure == null) {
          write(next);
        }
      }
    } catch (InterruptedException e) {
      failure = interrupted(e);
    }
  }

  private void write(Batch next) {
    try {
      for (int i = 0; i < next.size; i++) {
        FleetRow row = next.rows[i];
        if (row != null) {
          writer.accept(row);
        }
      }
    } catch (RuntimeException e) {
      failure = e;
    } catch (Error e) { // such as too little memory: whoever reads must not wait for ever
      failure = new IllegalStateException("The fleet cannot be stored: " + e.getMessage(), e);
    }
  }
}
