package org.afterhash.sql;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.afterhash.domain.fleet.FleetRow;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.money.Money;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLState;

/**
 * The rows of one version on their way into the database, within the caller's transaction, and the
 * holdings they sum to. Sums are kept in memory; where they are very many, what there is goes to
 * the database, which adds it up in the end.
 */
final class FleetWriting {
  /** Sums kept in memory, about 25 bytes each. */
  static final int MOST_SUMS = 4_000_000;

  /** Prices kept in memory, about 150 bytes each. */
  private static final int MOST_PRICES = 250_000;

  private static final String KEEP_SUMS =
      """
      CREATE TEMPORARY TABLE fleet_sum (
          first integer, count integer, model text, condition text, purchased text, price numeric,
          currency text, site text
      ) ON COMMIT DROP
      """;
  private static final String COPY_SUMS = "COPY fleet_sum FROM STDIN (FORMAT binary)";
  private static final int SUM_COLUMNS = 8;

  /** Blocks of 10,000 holdings, with every value written where it stands. */
  private static final String ADD_UP =
      """
      WITH added AS (
          SELECT min(first) AS first, sum(count)::integer AS count, model, condition, purchased,
                 price, currency, site
          FROM fleet_sum
          GROUP BY model, condition, purchased, price, currency, site
      ), numbered AS (
          SELECT *, row_number() OVER (ORDER BY first) - 1 AS number FROM added
      ), placed AS (
          SELECT *, int2send((number % 10000)::smallint) AS place FROM numbered
      )
      INSERT INTO fleet_block (farm, version, part, block, first, lines, counts, model, model_at,
                               condition, condition_at, purchased, purchased_at, price, currency,
                               paid_at, site, site_at)
      SELECT ?, ?, 'holdings', 1 + number / 10000, min(first),
             string_agg(int4send(first), '' ORDER BY number),
             string_agg(int4send(count), '' ORDER BY number),
             array_agg(model ORDER BY number), string_agg(place, '' ORDER BY number),
             array_agg(condition ORDER BY number), string_agg(place, '' ORDER BY number),
             array_agg(purchased ORDER BY number), string_agg(place, '' ORDER BY number),
             array_agg(price ORDER BY number), array_agg(currency ORDER BY number),
             string_agg(place, '' ORDER BY number), array_agg(site ORDER BY number),
             string_agg(place, '' ORDER BY number)
      FROM placed
      GROUP BY number / 10000
      """;

  private static final String INSERT =
      """
      INSERT INTO fleet_version
             (farm, number, idempotency_key, file_name, sha256, rows, gpus, report)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?::json)
      """;

  private final Connection connection;
  private final FleetPlace place;
  private final int mostSums;
  private final FleetBlock block;
  private final FleetSums sums = new FleetSums();
  private BinaryCopy copy;
  private boolean handedOver;
  private int rows;
  private long gpus;

  /**
   * @param mostSums kept in memory, give or take a block
   */
  FleetWriting(Connection connection, FleetPlace place, int mostSums) throws SQLException {
    this.connection = connection;
    this.place = place;
    this.mostSums = mostSums;
    this.block = new FleetBlock(place);
    this.copy = copy(FleetBlock.COPY);
  }

  private BinaryCopy copy(String sql) throws SQLException {
    return new BinaryCopy(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql));
  }

  void add(FleetRow row) {
    try {
      Holding holding = row.holding();
      rows = Math.addExact(rows, 1);
      gpus += holding.count();
      sums.add(block.add(row.line(), row.written(), holding), holding.count(), rows);
      if (block.isFull()) {
        endBlock();
      }
    } catch (SQLException e) {
      throw FleetLoad.failed(e);
    }
  }

  private void endBlock() throws SQLException {
    block.writeTo(copy);
    if (sums.size() > mostSums || block.prices() > MOST_PRICES) {
      copy.end();
      handOver();
      copy = copy(FleetBlock.COPY);
    }
  }

  /** Leaves to the database what was summed so far. */
  private void handOver() throws SQLException {
    if (!handedOver) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(KEEP_SUMS);
      }
      handedOver = true;
    }
    BinaryCopy sent = copy(COPY_SUMS);
    sums.forEach((like, count, first) -> send(block.holding(like, count), first, sent));
    sent.end();
    sums.clear();
    block.forgetPrices();
  }

  private static void send(Holding sum, int first, BinaryCopy sent) throws SQLException {
    Money paid = sum.pricePaid();
    sent.row(SUM_COLUMNS);
    sent.add(first);
    sent.add(sum.count());
    sent.add(sum.model().value());
    sent.add(sum.condition().word());
    sent.add(sum.purchased() == null ? null : sum.purchased().text());
    sent.add(paid == null ? (BigDecimal) null : paid.amount());
    sent.add(paid == null ? (String) null : paid.currency().getCurrencyCode());
    sent.add(sum.site() == null ? (String) null : sum.site().value());
  }

  /**
   * Sums the rows up and makes them a version.
   *
   * @throws IllegalArgumentException without a row, or when like cards are more than can be counted
   */
  void publish(FleetUpload upload, String report) throws SQLException {
    if (rows == 0) {
      throw new IllegalArgumentException("A fleet has at least one row.");
    }
    if (sums.hasTooMany()) {
      throw tooMany(null);
    }
    block.writeTo(copy);
    if (handedOver) {
      copy.end();
      handOver();
      addUp();
    } else {
      writeHoldings();
      copy.end();
    }
    insertVersion(upload, report);
  }

  private void writeHoldings() throws SQLException {
    block.beginHoldings();
    sums.forEach(
        (like, count, first) -> {
          block.addLike(first, like, count);
          if (block.isFull()) {
            block.writeTo(copy);
          }
        });
    block.writeTo(copy);
  }

  private void addUp() throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ADD_UP)) {
      insert.setInt(1, place.farm());
      insert.setInt(2, place.version());
      insert.executeUpdate();
    } catch (SQLException e) {
      if (PSQLState.NUMERIC_VALUE_OUT_OF_RANGE.getState().equals(e.getSQLState())) {
        throw tooMany(e);
      }
      throw e;
    }
  }

  private static IllegalArgumentException tooMany(@Nullable SQLException cause) {
    return new IllegalArgumentException(
        "The file holds more than " + Integer.MAX_VALUE + " cards that are alike.", cause);
  }

  private void insertVersion(FleetUpload upload, String report) throws SQLException {
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
}
