package org.afterhash.sql;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * A bounded pool of connections. Whatever the database does, an answer or a failure comes within
 * five seconds: a caller waits at most two for a connection and four in all, a statement is
 * cancelled by the server after four, and more callers than the queue holds fail at once.
 */
public final class Database {
  private static final int CONNECT_SECONDS = 2;
  private static final int DEADLINE_SECONDS = 4;

  /** A connection that has been silent for this long is given up, whoever waits for it. */
  private static final int SILENT_SECONDS = 60;

  /** How long the first connection of a process may take: nobody is waiting for it yet. */
  private static final int FIRST_SECONDS = 30;

  /** Waiting callers for each connection of the pool. */
  private static final int QUEUE = 32;

  private final Pool pool;

  private Database(Pool pool) {
    this.pool = pool;
  }

  /** Connects when first asked something, so a database that is down does not fail this call. */
  public static Database open(Vertx vertx, DatabaseAddress address, int poolSize) {
    var connect =
        address
            .connectOptions()
            .setCachePreparedStatements(true)
            .setPipeliningLimit(16)
            .addProperty("statement_timeout", DEADLINE_SECONDS + "s")
            .addProperty("lock_timeout", CONNECT_SECONDS + "s")
            .addProperty("idle_in_transaction_session_timeout", "10s");
    var net =
        new NetClientOptions()
            .setConnectTimeout(CONNECT_SECONDS * 1000)
            .setTcpKeepAlive(true)
            .setReadIdleTimeout(SILENT_SECONDS)
            .setIdleTimeoutUnit(TimeUnit.SECONDS);
    var size =
        new PoolOptions()
            .setMaxSize(poolSize)
            .setMaxWaitQueueSize(poolSize * QUEUE)
            .setConnectionTimeout(CONNECT_SECONDS)
            .setConnectionTimeoutUnit(TimeUnit.SECONDS)
            .setIdleTimeout(SILENT_SECONDS / 2)
            .setIdleTimeoutUnit(TimeUnit.SECONDS);
    return new Database(
        PgBuilder.pool().with(size).with(net).connectingTo(connect).using(vertx).build());
  }

  /**
   * Connects once, without haste, and closes that connection again. On a busy machine the first of
   * a process takes seconds, because its code is being loaded, more than a caller of {@link #with}
   * waits: so whoever starts does this first.
   *
   * @return failed with a {@link DatabaseException} when the database is out of reach
   */
  public static Future<Void> connectFirst(Vertx vertx, DatabaseAddress address) {
    return PgConnection.connect(vertx, address.connectOptions())
        .timeout(FIRST_SECONDS, TimeUnit.SECONDS)
        .recover(failure -> failed("The database cannot be reached: ", failure))
        .compose(connection -> connection.query("SELECT 1").execute().eventually(connection::close))
        .mapEmpty();
  }

  /** Succeeds when the database answers. */
  public Future<Void> ping() {
    return with(connection -> connection.query("SELECT 1").execute()).mapEmpty();
  }

  public Future<Void> close() {
    return pool.close();
  }

  /**
   * Lends a connection until {@code work} is done; queries sent together share round trips. The
   * future fails with a {@link DatabaseException} when the database is out of reach, too busy or
   * too slow.
   */
  <T> Future<T> with(Function<SqlConnection, Future<T>> work) {
    return pool.getConnection()
        .recover(failure -> failed("The database cannot be reached: ", failure))
        .compose(
            connection ->
                Future.succeededFuture(connection).compose(work).eventually(connection::close))
        .timeout(DEADLINE_SECONDS, TimeUnit.SECONDS)
        .recover(Database::explained);
  }

  private static <T> Future<T> explained(Throwable failure) {
    if (failure instanceof TimeoutException || failure instanceof ClosedConnectionException) {
      return failed("The database does not answer: ", failure);
    }
    return Future.failedFuture(failure);
  }

  private static <T> Future<T> failed(String sentence, Throwable failure) {
    return Future.failedFuture(new DatabaseException(sentence + failure.getMessage(), failure));
  }
}
