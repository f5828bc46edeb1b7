package org.afterhash.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.afterhash.domain.Require;
import org.afterhash.domain.market.Vintage;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Stores market observations as a new vintage. Every method blocks. */
public final class MarketLoad {
  /** Of PostgreSQL's advisory locks, the one that loads take turns by. */
  private static final long LOAD_LOCK = 0x41667465724c6f64L;

  private final DatabaseAddress address;

  public MarketLoad(DatabaseAddress address) {
    this.address = address;
  }

  /**
   * Rows of one dataset.
   *
   * @param dataset name of its file and table, such as {@code resale_prices}
   * @param columns all columns of the dataset, in any order
   * @param rows values in the order of {@code columns}, as text; empty where absent
   */
  public record Rows(String dataset, List<String> columns, List<List<String>> rows) {
    public Rows {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * What new rows may refer to.
   *
   * @param models canonical names
   * @param sources keys
   */
  public record Known(Set<String> models, Set<String> sources) {}

  /**
   * What a load came to.
   *
   * @param vintage the new one, or the newest there was when nothing differed
   * @param changed how many rows of each loaded dataset were new or different, by its name
   */
  public record Result(Vintage vintage, boolean isNew, SortedMap<String, Integer> changed) {}

  /**
   * @throws DatabaseException when the database cannot be asked
   */
  public Known known() {
    try (Connection connection = connect()) {
      return new Known(
          names(connection, "SELECT DISTINCT model FROM gpu_models"),
          names(connection, "SELECT DISTINCT key FROM sources"));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Stores what is new or differs from what is known, all of it or nothing, and notifies every
   * listener. Loads take turns.
   *
   * @param progress told one line for each dataset
   * @throws IllegalArgumentException for an unknown or repeated dataset, or columns that are not
   *     its
   * @throws DatabaseException when the database refuses a value (the message has dataset, row and
   *     reason), or cannot be reached
   */
  public Result load(List<Rows> tables, Consumer<String> progress) {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      takeTurn(connection);
      SortedMap<String, Dataset> datasets = Dataset.all(connection);
      check(tables, datasets);
      int number = nextNumber(connection);
      var changed = new TreeMap<String, Integer>();
      for (Rows table : tables) {
        int rows = store(connection, dataset(table, datasets), table, number);
        changed.put(table.dataset(), rows);
        progress.accept(
            "%s: %d rows, %d new or changed".formatted(table.dataset(), table.rows().size(), rows));
      }
      boolean isNew = changed.values().stream().anyMatch(rows -> rows > 0);
      Vintage vintage =
          isNew ? publish(connection, number, datasets) : newest(connection, number - 1);
      return new Result(vintage, isNew, Collections.unmodifiableSortedMap(changed));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private Connection connect() throws SQLException {
    return address.dataSource().getConnection();
  }

  private static void check(List<Rows> tables, Map<String, Dataset> datasets) {
    var seen = new HashSet<String>();
    for (Rows table : tables) {
      Dataset dataset = dataset(table, datasets);
      Require.that(seen.add(table.dataset()), "Dataset " + table.dataset() + " is given twice");
      Require.that(
          table.columns().size() == dataset.columns().size()
              && Set.copyOf(table.columns()).equals(Set.copyOf(dataset.columnNames())),
          "Dataset " + table.dataset() + " has the columns " + dataset.columnNames());
    }
  }

  private static Dataset dataset(Rows table, Map<String, Dataset> datasets) {
    Dataset dataset = datasets.get(table.dataset());
    if (dataset == null) {
      throw new IllegalArgumentException("There is no dataset \"" + table.dataset() + "\"");
    }
    return dataset;
  }

  private static int store(Connection connection, Dataset dataset, Rows table, int number)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(dataset.createIncoming(number));
      CopyRows.into(copyManager(connection), dataset, table);
      return statement.executeUpdate(dataset.insertChanged(number));
    }
  }

  private static Vintage publish(
      Connection connection, int number, SortedMap<String, Dataset> datasets) throws SQLException {
    var vintage = new Vintage(number, newestAccess(connection), hash(connection, datasets));
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO vintage (number, date, hash) VALUES (?, ?, ?)")) {
      insert.setInt(1, number);
      insert.setObject(2, vintage.date());
      insert.setString(3, vintage.hash());
      insert.executeUpdate();
    }
    try (PreparedStatement notify = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
      notify.setString(1, Notices.NEW_VINTAGE);
      notify.setString(2, Integer.toString(number));
      notify.execute();
    }
    connection.commit();
    return vintage;
  }

  /** Over the names of all datasets and their newest rows, in the order of names and keys. */
  private static String hash(Connection connection, SortedMap<String, Dataset> datasets)
      throws SQLException {
    try (var digest =
        new DigestOutputStream(
            OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      for (Dataset dataset : datasets.values()) {
        digest.write((dataset.name() + "\n").getBytes(UTF_8));
        copyManager(connection).copyOut(dataset.copyCanonical(), digest);
      }
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CopyManager copyManager(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private static void takeTurn(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL lock_timeout = '60s'");
      statement.execute("SELECT pg_advisory_xact_lock(" + LOAD_LOCK + ")");
    }
  }

  private static int nextNumber(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT coalesce(max(number), 0) + 1 FROM vintage")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static Vintage newest(Connection connection, int number) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT date, hash FROM vintage WHERE number = ?")) {
      query.setInt(1, number);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw new DatabaseException("There was nothing to load, and nothing is stored yet.");
        }
        return new Vintage(number, row.getObject(1, LocalDate.class), row.getString(2));
      }
    }
  }

  private static LocalDate newestAccess(Connection connection) throws SQLException {
    String newest =
        """
        SELECT max(accessed)
        FROM (SELECT DISTINCT ON (key) accessed FROM sources ORDER BY key, vintage DESC) AS known
        """;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(newest)) {
      row.next();
      LocalDate date = row.getObject(1, LocalDate.class);
      if (date == null) {
        throw new DatabaseException("No source is known yet: load sources with the first data.");
      }
      return date;
    }
  }

  private static Set<String> names(Connection connection, String sql) throws SQLException {
    var names = new TreeSet<String>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return Collections.unmodifiableSet(names);
  }

  private DatabaseException failed(SQLException e) {
    return new DatabaseException(
        "The database " + address + " does not do what was asked: " + e.getMessage(), e);
  }
}
