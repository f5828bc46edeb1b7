package org.afterhash.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.afterhash.domain.fleet.FarmId;
import org.afterhash.domain.fleet.FleetRow;
import org.afterhash.domain.fleet.FleetVersion;
import org.afterhash.domain.result.NotFoundException;

/**
 * Stores fleets, each as the newest version of a farm's. Those of one farm take turns; a farm comes
 * to be with its first fleet. Every method blocks, and fails with a {@link DatabaseException} when
 * the database is out of reach: within seconds also when it is there and silent.
 */
public final class FleetLoad {
  /** Of PostgreSQL's advisory locks, those that a farm's uploads take turns by. */
  private static final int FLEET_LOCKS = 0x666c6565;

  /** A version's rows, holdings and the version itself under a new number. */
  private static final List<String> REPEAT =
      List.of(
          """
          INSERT INTO fleet_block
          SELECT farm, ?, part, block, first, lines, counts, written, written_at, model, model_at,
                 condition, condition_at, purchased, purchased_at, price, currency, paid_at, site, site_at
          FROM fleet_block WHERE farm = ? AND version = ?
          """,
          """
          INSERT INTO fleet_version
                 (farm, number, idempotency_key, file_name, sha256, rows, gpus, restored, report)
          SELECT farm, ?, gen_random_uuid(), file_name, sha256, rows, gpus, number, report
          FROM fleet_version WHERE farm = ? AND number = ?
          """);

  private final DatabaseAddress address;
  private final int mostSums;

  public FleetLoad(DatabaseAddress address) {
    this(address, FleetWriting.MOST_SUMS);
  }

  /**
   * @param mostSums of like cards that are kept in memory
   */
  FleetLoad(DatabaseAddress address, int mostSums) {
    this.address = address;
    this.mostSums = mostSums;
  }

  /** A fleet that is read while it is stored. */
  @FunctionalInterface
  public interface Source {
    /**
     * Hands over every row, in the order of the file. What it throws ends the upload, and nothing
     * is stored.
     *
     * @return what the sender is told of the file, as JSON
     */
    String read(Consumer<FleetRow> rows);
  }

  /**
   * Stores a fleet, all of it or nothing, unless it is stored already under that key.
   *
   * @param source asked for its rows once, or not at all
   * @throws FarmTakenException when the farm is of the other kind
   * @throws KeyReusedException when another file was stored under that key
   * @throws IllegalArgumentException when the fleet has no row, or more like cards than can be
   *     counted
   * @throws DatabaseException also when the connection is lost while the fleet is published: then
   *     whether it is stored is found out by storing it again under the same key
   */
  public StoredFleet store(FleetUpload upload, Source source) {
    try (WatchedConnection watched = WatchedConnection.open(address)) {
      Connection connection = watched.connection();
      int farm = takeTurn(connection, upload);
      Optional<StoredFleet> known = known(connection, farm, upload);
      if (known.isPresent()) {
        return known.get();
      }
      var place = new FleetPlace(farm, next(connection, farm));
      var writing = new FleetWriting(connection, place, mostSums);
      writing.publish(upload, written(source, writing));
      return published(connection, place, upload.farm());
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static String written(Source source, FleetWriting writing) {
    try (var handover = new FleetHandover(writing::add)) {
      String report = source.read(handover);
      handover.finish();
      return report;
    }
  }

  /**
   * Makes an older version the newest once more.
   *
   * @throws NotFoundException when there is no such farm, or it has no such version
   */
  public FleetVersion restore(FarmId id, int version) {
    try (WatchedConnection watched = WatchedConnection.open(address)) {
      Connection connection = watched.connection();
      takeTurn(connection, id);
      int farm = existing(connection, id);
      var place = new FleetPlace(farm, next(connection, farm));
      if (version < 1 || version >= place.version()) {
        throw new NotFoundException("version of " + id, String.valueOf(version));
      }
      repeat(connection, place, version);
      return published(connection, place, id).version();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static void repeat(Connection connection, FleetPlace place, int version)
      throws SQLException {
    for (String sql : REPEAT) {
      try (PreparedStatement insert = connection.prepareStatement(sql)) {
        insert.setInt(1, place.version());
        insert.setInt(2, place.farm());
        insert.setInt(3, version);
        insert.executeUpdate();
      }
    }
  }

  /**
   * Waits until nobody else stores a fleet of this farm, which is made where it is new.
   *
   * @return the farm's number
   */
  private static int takeTurn(Connection connection, FleetUpload upload) throws SQLException {
    FarmId farm = upload.farm();
    boolean demonstration = upload.kind() == FleetUpload.Kind.DEMONSTRATION;
    takeTurn(connection, farm);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO farm (id, demonstration) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
      insert.setString(1, farm.value());
      insert.setBoolean(2, demonstration);
      insert.executeUpdate();
    }
    try (PreparedStatement select =
        connection.prepareStatement("SELECT number FROM farm WHERE id = ? AND demonstration = ?")) {
      select.setString(1, farm.value());
      select.setBoolean(2, demonstration);
      return number(select).orElseThrow(() -> new FarmTakenException(upload));
    }
  }

  private static void takeTurn(Connection connection, FarmId farm) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT set_config('lock_timeout', '60s', true), pg_advisory_xact_lock(?,"
                + " hashtext(?))")) {
      statement.setInt(1, FLEET_LOCKS);
      statement.setString(2, farm.value());
      statement.execute();
    }
  }

  /** The number of a farm that is there. */
  private static int existing(Connection connection, FarmId farm) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT number FROM farm WHERE id = ?")) {
      select.setString(1, farm.value());
      return number(select).orElseThrow(() -> new NotFoundException("farm", farm.value()));
    }
  }

  private static int next(Connection connection, int farm) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT coalesce(max(number), 0) + 1 FROM fleet_version WHERE farm = ?")) {
      select.setInt(1, farm);
      return number(select).orElseThrow();
    }
  }

  private static Optional<Integer> number(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
    }
  }

  private static Optional<StoredFleet> known(Connection connection, int farm, FleetUpload upload)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            FleetStore.VERSION + "WHERE farm = ? AND idempotency_key = ?")) {
      select.setInt(1, farm);
      select.setString(2, upload.key());
      Optional<StoredFleet> known = FleetStore.first(select, upload.farm());
      if (known.filter(k -> !k.version().sha256().equals(upload.sha256())).isPresent()) {
        throw new KeyReusedException();
      }
      return known;
    }
  }

  private static StoredFleet published(Connection connection, FleetPlace place, FarmId farm)
      throws SQLException {
    StoredFleet stored;
    try (PreparedStatement select =
        connection.prepareStatement(FleetStore.VERSION + "WHERE farm = ? AND number = ?")) {
      select.setInt(1, place.farm());
      select.setInt(2, place.version());
      stored = FleetStore.first(select, farm).orElseThrow();
    }
    try (PreparedStatement notify = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
      notify.setString(1, Notices.NEW_FLEET);
      notify.setString(2, farm.value());
      notify.execute();
    }
    connection.commit();
    return stored;
  }

  static DatabaseException failed(SQLException e) {
    return new DatabaseException("The fleet cannot be stored: " + e.getMessage(), e);
  }
}
