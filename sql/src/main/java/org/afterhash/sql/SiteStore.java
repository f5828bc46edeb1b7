package org.afterhash.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.afterhash.domain.fleet.FarmId;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.fleet.Sites;
import org.afterhash.domain.result.NotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * What farms' owners say of the places where their cards run. Every method blocks, and fails with a
 * {@link DatabaseException} when the database is out of reach.
 */
public final class SiteStore {
  private static final String INSERT =
      """
      INSERT INTO farm_site (farm, name, kind, power_price, uplink_mbps, lanes_per_gpu,
                             ram_gb_per_gpu, cores_per_gpu, disk_gb_per_gpu, spare_kw)
      SELECT number, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM farm WHERE id = ?
      """;

  private static final String SELECT =
      """
      SELECT s.farm, name, kind, power_price, uplink_mbps, lanes_per_gpu, ram_gb_per_gpu,
             cores_per_gpu, disk_gb_per_gpu, spare_kw
      FROM farm_site s
      """;

  private static final String OF_FARM =
      SELECT + "JOIN farm f ON f.number = s.farm WHERE f.id = ? ORDER BY name";

  private static final String OF_FARMS =
      SELECT + "WHERE s.farm BETWEEN ? AND ? ORDER BY farm, name";

  private final DatabaseAddress address;

  public SiteStore(DatabaseAddress address) {
    this.address = address;
  }

  /**
   * Replaces all that was said of a farm's sites.
   *
   * @throws NotFoundException when there is no such farm
   */
  public void store(FarmId farm, Sites sites) {
    try (Connection connection = address.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      lock(connection, farm);
      try (PreparedStatement delete =
          connection.prepareStatement(
              "DELETE FROM farm_site WHERE farm = (SELECT number FROM farm WHERE id = ?)")) {
        delete.setString(1, farm.value());
        delete.executeUpdate();
      }
      try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
        add(insert, farm, "", sites.all());
        for (Map.Entry<SiteName, Site> named : sites.named().entrySet()) {
          add(insert, farm, named.getKey().value(), named.getValue());
        }
        insert.executeBatch();
      }
      connection.commit();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static void lock(Connection connection, FarmId farm) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT number FROM farm WHERE id = ? FOR UPDATE")) {
      select.setString(1, farm.value());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new NotFoundException("farm", farm.value());
        }
      }
    }
  }

  private static void add(PreparedStatement insert, FarmId farm, String name, Site site)
      throws SQLException {
    insert.setString(1, name);
    insert.setString(2, site.kind().name().toLowerCase(Locale.ROOT));
    insert.setObject(3, site.powerPrice());
    insert.setObject(4, site.uplinkMbps());
    insert.setObject(5, site.lanesPerGpu());
    insert.setObject(6, site.ramGbPerGpu());
    insert.setObject(7, site.coresPerGpu());
    insert.setObject(8, site.diskGbPerGpu());
    insert.setObject(9, site.spareKw());
    insert.setString(10, farm.value());
    insert.addBatch();
  }

  /** What is said of a farm's sites; {@link Sites#UNKNOWN} where nothing is. */
  public Sites of(FarmId farm) {
    try (Connection connection = address.dataSource().getConnection();
        PreparedStatement select = connection.prepareStatement(OF_FARM)) {
      select.setString(1, farm.value());
      return read(select).values().stream().findFirst().orElse(Sites.UNKNOWN);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * The same for farms from one number to another, by their numbers; without those of which nothing
   * is said.
   */
  static Map<Integer, Sites> of(Connection connection, int first, int last) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(OF_FARMS)) {
      select.setInt(1, first);
      select.setInt(2, last);
      return read(select);
    }
  }

  private static Map<Integer, Sites> read(PreparedStatement select) throws SQLException {
    var all = new HashMap<Integer, Site>();
    var named = new HashMap<Integer, Map<SiteName, Site>>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        int farm = row.getInt("farm");
        String name = row.getString("name");
        Map<SiteName, Site> sites = named.computeIfAbsent(farm, number -> new TreeMap<>());
        if (name.isEmpty()) {
          all.put(farm, site(row));
        } else {
          sites.put(new SiteName(name), site(row));
        }
      }
    }
    var read = new HashMap<Integer, Sites>();
    named.forEach(
        (farm, sites) ->
            read.put(
                farm, new Sites(Objects.requireNonNullElse(all.get(farm), Site.UNKNOWN), sites)));
    return read;
  }

  private static Site site(ResultSet row) throws SQLException {
    return new Site(
        Site.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        number(row, "power_price"),
        whole(row, "uplink_mbps"),
        whole(row, "lanes_per_gpu"),
        number(row, "ram_gb_per_gpu"),
        number(row, "cores_per_gpu"),
        number(row, "disk_gb_per_gpu"),
        number(row, "spare_kw"));
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Double.class);
  }

  private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Integer.class);
  }

  private static DatabaseException failed(SQLException e) {
    return new DatabaseException("The sites cannot be kept: " + e.getMessage(), e);
  }
}
