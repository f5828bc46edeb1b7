package org.afterhash.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.FarmId;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.FleetVersion;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.domain.source.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What farms own, at any version. Every method blocks, and fails with a {@link DatabaseException}
 * when the database is out of reach.
 */
public final class FleetStore {
  /** Without its condition. */
  static final String VERSION =
      """
      SELECT number, file_name, sha256, rows, gpus, published, restored, report
      FROM fleet_version
      """;

  private static final String OF_FARM =
      VERSION + "WHERE farm = (SELECT number FROM farm WHERE id = ?) ORDER BY number";

  private static final String HOLDINGS =
      """
      SELECT model, count, condition, purchased, price, currency
      FROM fleet_holding
      WHERE farm = (SELECT number FROM farm WHERE id = ?) AND version = ?
      ORDER BY position
      """;

  private static final String DEMONSTRATIONS =
      """
      SELECT id
      FROM farm
      WHERE demonstration AND EXISTS (SELECT FROM fleet_version v WHERE v.farm = farm.number)
      ORDER BY id
      """;

  /** Who asks is told within five seconds, whatever the database does. */
  private static final int ANSWER_SECONDS = 4;

  private final DatabaseAddress address;

  public FleetStore(DatabaseAddress address) {
    this.address = address;
  }

  /**
   * Every version of a farm's fleet, the oldest first.
   *
   * @throws NotFoundException when there is no such farm
   */
  public List<FleetVersion> versions(FarmId farm) {
    try (Connection connection = connect();
        PreparedStatement select = connection.prepareStatement(OF_FARM)) {
      select.setString(1, farm.value());
      List<FleetVersion> versions = all(select, farm).stream().map(StoredFleet::version).toList();
      if (versions.isEmpty()) {
        throw new NotFoundException("farm", farm.value());
      }
      return versions;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The farms that everyone may look at, by their ids. */
  public List<FarmId> demonstrations() {
    try (Connection connection = connect();
        PreparedStatement select = connection.prepareStatement(DEMONSTRATIONS)) {
      var farms = new ArrayList<FarmId>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          farms.add(new FarmId(row.getString("id")));
        }
      }
      return farms;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The newest version of a farm's fleet. */
  public FleetVersion newest(FarmId farm) {
    List<FleetVersion> versions = versions(farm);
    return versions.get(versions.size() - 1);
  }

  /**
   * What a farm owned at a version: like cards are one holding.
   *
   * @throws NotFoundException when there is no such farm or version
   */
  public Fleet fleet(FarmId farm, int version) {
    try (Connection connection = connect();
        PreparedStatement select = connection.prepareStatement(HOLDINGS)) {
      select.setString(1, farm.value());
      select.setInt(2, version);
      var holdings = new ArrayList<Holding>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          holdings.add(holding(row));
        }
      }
      if (holdings.isEmpty()) {
        throw new NotFoundException("version of " + farm, String.valueOf(version));
      }
      return new Fleet(holdings);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private Connection connect() throws SQLException {
    var source = address.dataSource();
    source.setSocketTimeout(ANSWER_SECONDS);
    return source.getConnection();
  }

  static Optional<StoredFleet> first(PreparedStatement select, FarmId farm) throws SQLException {
    return all(select, farm).stream().findFirst();
  }

  private static List<StoredFleet> all(PreparedStatement select, FarmId farm) throws SQLException {
    var versions = new ArrayList<StoredFleet>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        versions.add(stored(row, farm));
      }
    }
    return versions;
  }

  private static StoredFleet stored(ResultSet row, FarmId farm) throws SQLException {
    var version =
        new FleetVersion(
            farm,
            row.getInt("number"),
            row.getString("file_name"),
            row.getString("sha256"),
            row.getLong("rows"),
            row.getLong("gpus"),
            row.getObject("published", OffsetDateTime.class).toInstant(),
            row.getObject("restored", Integer.class));
    return new StoredFleet(version, row.getString("report"));
  }

  static Holding holding(ResultSet row) throws SQLException {
    @Nullable String purchased = row.getString("purchased");
    @Nullable String currency = row.getString("currency");
    return new Holding(
        new GpuModelId(row.getString("model")),
        row.getInt("count"),
        Condition.valueOf(row.getString("condition").toUpperCase(Locale.ROOT)),
        purchased == null ? null : new PartialDate(purchased),
        currency == null
            ? null
            : new Money(row.getBigDecimal("price"), Currency.getInstance(currency)));
  }

  private static DatabaseException failed(SQLException e) {
    return new DatabaseException("The fleets cannot be read: " + e.getMessage(), e);
  }
}
