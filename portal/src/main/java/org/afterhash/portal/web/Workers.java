package org.afterhash.portal.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A pool of threads for blocking or heavy work, with a bounded queue: what does not fit is refused
 * at once with {@link OverloadedException}.
 */
public final class Workers {
  private final String what;
  private final WorkerExecutor executor;
  private final int room;
  private final AtomicInteger inHand = new AtomicInteger();

  /**
   * Starts a pool.
   *
   * @param what the work, in the plural, as the refusal names it
   * @param threads how many at once
   * @param queue how many more may wait
   */
  public Workers(Vertx vertx, String what, int threads, int queue) {
    this.what = what;
    this.executor = vertx.createSharedWorkerExecutor(what, threads, 60, TimeUnit.SECONDS);
    this.room = threads + queue;
  }

  /** The result of {@code work}, done on one of the threads. */
  public <T> Future<T> run(Callable<T> work) {
    if (inHand.incrementAndGet() > room) {
      inHand.decrementAndGet();
      return Future.failedFuture(new OverloadedException("Too many " + what + " at once."));
    }
    return executor.executeBlocking(work, false).onComplete(done -> inHand.decrementAndGet());
  }
}
