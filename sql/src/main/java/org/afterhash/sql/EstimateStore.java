package org.afterhash.sql;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/** Estimates as bytes, so that what one node has made no other makes again. */
public final class EstimateStore {
  /** How many are kept at least. */
  static final int KEPT = 2000;

  private static final String FIND =
      "SELECT value FROM estimate WHERE edition = %s AND question = %s";

  /** Of two keys with one number the second waits for the first in vain, but not for long. */
  private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

  private static final String SAVE =
      """
      INSERT INTO estimate (edition, question, value) VALUES (?, ?, ?)
      ON CONFLICT (edition, question) DO UPDATE SET value = excluded.value, made = excluded.made
      """;

  private static final String DELETE_OLDEST =
      """
      DELETE FROM estimate
      WHERE made < (SELECT made FROM estimate ORDER BY made DESC OFFSET ? LIMIT 1)
      """;

  private static final int LONGEST_WAIT_SECONDS = 20;

  private final Database database;
  private final DatabaseAddress address;

  public EstimateStore(Database database, DatabaseAddress address) {
    this.database = database;
    this.address = address;
  }

  /**
   * What an estimate is stored under.
   *
   * @param edition methodology and vintage
   * @param question in one writing for all who ask the same
   */
  public record Key(String edition, String question) {}

  /** What is stored, if anything. */
  public Future<Optional<byte[]>> find(Key key) {
    return database
        .with(
            connection ->
                connection
                    .preparedQuery(FIND.formatted("$1", "$2"))
                    .execute(Tuple.of(key.edition, key.question)))
        .map(EstimateStore::first);
  }

  private static Optional<byte[]> first(RowSet<Row> rows) {
    for (Row row : rows) {
      return Optional.of(row.getBuffer(0)).map(Buffer::getBytes);
    }
    return Optional.empty();
  }

  /**
   * What is stored or else made now and stored; whoever asks for the same meanwhile, on whatever
   * node, waits for that. Blocks.
   *
   * @throws DatabaseException when the database is out of reach, or another node takes too long
   */
  public byte[] findOrMake(Key key, Supplier<byte[]> make) {
    try (Connection connection = inTurn(key)) {
      Optional<byte[]> stored = find(connection, key);
      byte[] value = stored.orElseGet(make);
      if (stored.isEmpty()) {
        save(connection, key, value);
      }
      connection.commit();
      return value;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Stores what was made now in place of what was there. Blocks.
   *
   * @throws DatabaseException when the database is out of reach
   */
  public void replace(Key key, byte[] value) {
    try (Connection connection = inTurn(key)) {
      save(connection, key, value);
      connection.commit();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private Connection inTurn(Key key) throws SQLException {
    Connection connection = address.dataSource().getConnection();
    try (var lock = connection.prepareStatement(LOCK);
        var timeout = connection.createStatement()) {
      connection.setAutoCommit(false);
      timeout.execute("SET LOCAL lock_timeout = '" + LONGEST_WAIT_SECONDS + "s'");
      lock.setString(1, key.edition + " " + key.question);
      lock.execute();
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static Optional<byte[]> find(Connection connection, Key key) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(FIND.formatted("?", "?"))) {
      find.setString(1, key.edition);
      find.setString(2, key.question);
      try (ResultSet rows = find.executeQuery()) {
        return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
      }
    }
  }

  private static void save(Connection connection, Key key, byte[] value) throws SQLException {
    try (PreparedStatement save = connection.prepareStatement(SAVE);
        PreparedStatement delete = connection.prepareStatement(DELETE_OLDEST)) {
      save.setString(1, key.edition);
      save.setString(2, key.question);
      save.setBytes(3, value);
      save.executeUpdate();
      delete.setInt(1, KEPT);
      delete.executeUpdate();
    }
  }

  private static DatabaseException failed(SQLException e) {
    return new DatabaseException("Estimates cannot be stored: " + e.getMessage(), e);
  }
}
