package org.afterhash.portal.estimate;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.afterhash.portal.web.Formats;
import org.afterhash.portal.web.Workers;
import org.afterhash.sql.RevaluationNode;
import org.afterhash.sql.RevaluationStore;
import org.afterhash.sql.RevaluationStore.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has every farm valued at the newest edition, in the background. Nodes that share a database share
 * the work; each tells of it in its log while it goes on.
 */
public final class Revaluation {
  /** Farms of one job: half a second's work, so that little is lost with a node. */
  public static final int BATCH = 500;

  private static final Logger LOG = LoggerFactory.getLogger(Revaluation.class);
  private static final long TELL_MS = 10_000;

  private final Estimates estimates;
  private final RevaluationStore store;
  private final RevaluationNode node;
  private final Workers workers;
  private final AtomicReference<@Nullable String> told = new AtomicReference<>();

  /**
   * A part in the work.
   *
   * @param workers on which the database is asked
   */
  public Revaluation(
      Estimates estimates, RevaluationStore store, RevaluationNode node, Workers workers) {
    this.estimates = estimates;
    this.store = store;
    this.node = node;
    this.workers = workers;
  }

  /** Plans the newest edition, unless that is done. */
  public Future<Void> run() {
    return estimates
        .current()
        .compose(edited -> workers.run(() -> store.plan(edited.edition().id(), BATCH)))
        .onSuccess(planned -> node.wake())
        .onFailure(failure -> LOG.warn("The farms are not valued anew", failure))
        .mapEmpty();
  }

  /** Tells every few seconds how far the work is, while that changes. */
  public void tell(Vertx vertx) {
    vertx.setPeriodic(
        TELL_MS,
        time ->
            workers
                .run(() -> store.progress(1))
                .onSuccess(this::tell)
                .onFailure(failure -> LOG.warn("How far the farms are is not known", failure)));
  }

  private void tell(List<Progress> newest) {
    for (Progress progress : newest) {
      String words = words(progress);
      boolean working = progress.finished().isEmpty() || told.get() != null;
      if (working && !words.equals(told.getAndSet(words))) {
        LOG.info("{}", words);
      }
    }
  }

  /** {@code Valued 12,500 of 100,000 farms at 2026-11-22-3f9a2c1, 812 a second}. */
  public static String words(Progress progress) {
    return "Valued "
        + Formats.count(progress.done())
        + " of "
        + Formats.counted(progress.farms(), "farm")
        + " at "
        + progress.edition()
        + ", "
        + Formats.count(Math.round(progress.rate()))
        + " a second";
  }
}
