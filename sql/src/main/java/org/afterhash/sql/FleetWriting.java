package org.afterhash.sql;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.afterhash.domain.fleet.FleetRow;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.money.Money;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLState;

/** The rows of one version on their way into the database, within the caller's transaction. */
final class FleetWriting {
  private static final String COPY =
      """
      COPY fleet_row (farm, version, line, written, model, count, condition, purchased, price,
                      currency)
      FROM STDIN (FORMAT binary)
      """;
  private static final int COLUMNS = 10;

  private static final String SUM =
      """
      INSERT INTO fleet_holding
             (farm, version, position, model, count, condition, purchased, price, currency)
      SELECT farm, version, row_number() OVER (ORDER BY min(line)), model, sum(count), condition,
             purchased, price, currency
      FROM fleet_row
      WHERE farm = ? AND version = ?
      GROUP BY farm, version, model, condition, purchased, price, currency
      """;

  private static final String INSERT =
      """
      INSERT INTO fleet_version
             (farm, number, idempotency_key, file_name, sha256, rows, gpus, report)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?::json)
      """;

  private final Connection connection;
  private final FleetPlace place;
  private final BinaryCopy copy;
  private long gpus;

  FleetWriting(Connection connection, FleetPlace place) throws SQLException {
    this.connection = connection;
    this.place = place;
    this.copy = new BinaryCopy(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY));
  }

  void add(FleetRow row) {
    try {
      Holding holding = row.holding();
      Money paid = holding.pricePaid();
      copy.row(COLUMNS);
      copy.add(place.farm());
      copy.add(place.version());
      copy.add(row.line());
      copy.add(row.written());
      copy.add(holding.model().value());
      copy.add(holding.count());
      copy.add(holding.condition().word());
      copy.add(holding.purchased() == null ? null : holding.purchased().text());
      copy.add(paid == null ? null : plain(paid.amount()));
      copy.add(paid == null ? null : paid.currency().getCurrencyCode());
      gpus += holding.count();
    } catch (SQLException e) {
      throw FleetLoad.failed(e);
    }
  }

  /** The same amount is always written alike. */
  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * Sums the rows up and makes them a version.
   *
   * @throws IllegalArgumentException without a row, or when like cards are more than can be counted
   */
  void publish(FleetUpload upload, String report) throws SQLException {
    long rows = copy.end();
    if (rows == 0) {
      throw new IllegalArgumentException("A fleet has at least one row.");
    }
    sum();
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setInt(1, place.farm());
      insert.setInt(2, place.version());
      insert.setString(3, upload.key());
      insert.setString(4, upload.fileName());
      insert.setString(5, upload.sha256());
      insert.setLong(6, rows);
      insert.setLong(7, gpus);
      insert.setString(8, report);
      insert.executeUpdate();
    }
  }

  private void sum() throws SQLException {
    try (PreparedStatement sum = connection.prepareStatement(SUM)) {
      sum.setInt(1, place.farm());
      sum.setInt(2, place.version());
      sum.executeUpdate();
    } catch (SQLException e) {
      if (PSQLState.NUMERIC_VALUE_OUT_OF_RANGE.getState().equals(e.getSQLState())) {
        throw new IllegalArgumentException(
            "The file holds more than " + Integer.MAX_VALUE + " cards that are alike.", e);
      }
      throw e;
    }
  }
}
