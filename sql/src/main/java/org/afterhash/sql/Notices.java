package org.afterhash.sql;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a new vintage was stored, by whichever process.
 *
 * <p>A connection of its own listens; when it is lost, or silent in the face of a question asked
 * every now and then, another takes its place. Attempts are numbered, and what an abandoned one
 * still says is not heard. All fields belong to one event loop.
 */
public final class Notices {
  /** PostgreSQL's channel; the payload is the vintage's number. */
  static final String NEW_VINTAGE = "afterhash_vintage";

  /** The same for a new version of a fleet; the payload is the farm's id. */
  static final String NEW_FLEET = "afterhash_fleet";

  private static final long RETRY_MILLIS = 500;
  private static final long QUESTION_MILLIS = 20_000;
  private static final long ANSWER_SECONDS = 4;

  private final Vertx vertx;
  private final Context context;
  private final PgConnectOptions options;
  private final Runnable handler;

  private int attempt;
  private long question;
  private @Nullable PgConnection connection;

  private Notices(Vertx vertx, PgConnectOptions options, Runnable handler) {
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.options = options;
    this.handler = handler;
  }

  /**
   * Calls {@code handler} on an event loop after every new vintage, and whenever listening begins:
   * at first and after a lost connection, since something may have been missed by then. Tries again
   * until the database is there.
   */
  public static Notices onNewVintage(Vertx vertx, DatabaseAddress address, Runnable handler) {
    var notices = new Notices(vertx, address.connectOptions(), handler);
    notices.context.runOnContext(start -> notices.start());
    return notices;
  }

  /** Stops listening; the handler is not called once the future has succeeded. */
  public Future<Void> close() {
    Promise<Void> closed = Promise.promise();
    context.runOnContext(
        stop -> {
          vertx.cancelTimer(question);
          abandon();
          closed.complete();
        });
    return closed.future();
  }

  private void start() {
    question = vertx.setPeriodic(QUESTION_MILLIS, time -> ask());
    listen(attempt);
  }

  private void listen(int mine) {
    if (mine == attempt) {
      PgConnection.connect(vertx, options)
          .compose(fresh -> subscribe(fresh, mine))
          .timeout(ANSWER_SECONDS, TimeUnit.SECONDS)
          .onFailure(failure -> retry(mine));
    }
  }

  private Future<Void> subscribe(PgConnection fresh, int mine) {
    if (mine != attempt) {
      return fresh.close();
    }
    connection = fresh;
    fresh.notificationHandler(notice -> heard(mine)).closeHandler(gone -> retry(mine));
    return fresh
        .query("LISTEN " + NEW_VINTAGE)
        .execute()
        .onSuccess(listening -> heard(mine))
        .mapEmpty();
  }

  private void heard(int mine) {
    if (mine == attempt) {
      handler.run();
    }
  }

  private void ask() {
    int mine = attempt;
    if (connection != null) {
      connection
          .query("SELECT 1")
          .execute()
          .timeout(ANSWER_SECONDS, TimeUnit.SECONDS)
          .onFailure(failure -> retry(mine));
    }
  }

  private void retry(int mine) {
    if (mine == attempt) {
      abandon();
      int next = attempt;
      vertx.setTimer(RETRY_MILLIS, time -> listen(next));
    }
  }

  private void abandon() {
    attempt++;
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }
}
