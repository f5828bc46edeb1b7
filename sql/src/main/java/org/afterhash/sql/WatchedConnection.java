package org.afterhash.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A connection for work that may take long, in a transaction from the start. Beside it the server
 * is asked every second whether it is still there, and the connection is broken when it is not:
 * work may be long, silence may not. A limit on the work itself would stop a large load on a slow
 * disk, and could not end a write into a full socket.
 */
final class WatchedConnection implements AutoCloseable {
  private static final int EVERY_SECONDS = 1;
  private static final int SILENT_SECONDS = 3;

  private final Connection connection;
  private final PGSimpleDataSource server;
  private final CountDownLatch over = new CountDownLatch(1);

  private WatchedConnection(Connection connection, PGSimpleDataSource server) {
    this.connection = connection;
    this.server = server;
  }

  static WatchedConnection open(DatabaseAddress address) throws SQLException {
    PGSimpleDataSource source = impatient(address);
    Connection connection = source.getConnection();
    connection.setAutoCommit(false);
    PGSimpleDataSource server = impatient(address);
    server.setSocketTimeout(SILENT_SECONDS);
    var watched = new WatchedConnection(connection, server);
    var thread = new Thread(watched::watch, "database watch");
    thread.setDaemon(true);
    thread.start();
    return watched;
  }

  private static PGSimpleDataSource impatient(DatabaseAddress address) {
    PGSimpleDataSource source = address.dataSource();
    source.setConnectTimeout(SILENT_SECONDS);
    source.setLoginTimeout(SILENT_SECONDS);
    return source;
  }

  Connection connection() {
    return connection;
  }

  private void watch() {
    try (Connection asking = server.getConnection();
        Statement question = asking.createStatement()) {
      while (!over.await(EVERY_SECONDS, TimeUnit.SECONDS)) {
        question.execute("SELECT 1");
      }
    } catch (SQLException silent) {
      breakOff();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void breakOff() {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      // It is closed already, which is all that was wanted.
    }
  }

  /** Undoes whatever was not committed. */
  @Override
  public void close() throws SQLException {
    try {
      connection.close();
    } finally {
      over.countDown();
    }
  }
}
