package org.afterhash.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetHeadline;
import org.afterhash.domain.fleet.FarmId;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.fleet.Sites;
import org.jspecify.annotations.Nullable;

/**
 * What all farms are worth, edition by edition. Every method blocks, and fails with a {@link
 * DatabaseException} when the database is out of reach.
 */
public final class RevaluationStore {
  /** Name of the jobs; an instance is {@code edition/first-last} by the numbers of farms. */
  static final String TASK = "revalue";

  private static final String BEGIN =
      """
      INSERT INTO revaluation (edition, farms, finished)
      SELECT ?, count(*), CASE WHEN count(*) = 0 THEN now() END
      FROM farm
      WHERE EXISTS (SELECT FROM fleet_version v WHERE v.farm = farm.number)
      ON CONFLICT (edition) DO NOTHING
      """;

  /** Farms with a fleet that has no value at an edition, which is the one parameter. */
  private static final String NOT_VALUED =
      """
      FROM farm
      WHERE EXISTS (SELECT FROM fleet_version v WHERE v.farm = farm.number)
        AND NOT EXISTS (SELECT FROM farm_value w WHERE w.edition = ? AND w.farm = farm.number)
      """;

  /** Farms that came since an edition was finished; while it is not, they wait. */
  private static final String GO_ON =
"""
      UPDATE revaluation r
      SET finished = NULL,
          farms = (SELECT count(*) FROM farm_value w WHERE w.edition = r.edition) + late.farms
      FROM (SELECT count(*) AS farms
"""
          + NOT_VALUED
          + """
           ) AS late
      WHERE r.edition = ? AND r.finished IS NOT NULL AND late.farms > 0
      """;

  private static final String PLAN =
"""
      INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
      SELECT ?, ? || '/' || min(number) || '-' || max(number), now(), false, 1
      FROM (SELECT number, (row_number() OVER (ORDER BY number) - 1) / ? AS batch
"""
          + NOT_VALUED
          + """
           ) AS numbered
      GROUP BY batch
      """;

  private static final String TO_DO =
      """
      SELECT f.number, f.id, v.version, b.counts, b.model, b.model_at, b.condition, b.condition_at,
             b.purchased, b.purchased_at, b.price, b.currency, b.paid_at, b.site, b.site_at
      FROM farm f
      JOIN LATERAL (SELECT max(number) AS version FROM fleet_version WHERE farm = f.number) v
        ON true
      JOIN fleet_block b ON b.farm = f.number AND b.version = v.version AND b.part = 'holdings'
      WHERE f.number BETWEEN ? AND ?
        AND NOT EXISTS (SELECT FROM farm_value w WHERE w.edition = ? AND w.farm = f.number)
      ORDER BY f.number, b.block
      """;

  private static final String SAVE =
      """
      INSERT INTO farm_value (edition, farm, version, valued_at, gpus, book, imputed,
                              p5, p25, p50, p75, p95, mean, share_p5, share_p50, share_p95,
                              problem, node)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (edition, farm) DO NOTHING
      """;

  /** Of two that end at once, at least the later sees the rows of both. */
  private static final String FINISH =
      """
      UPDATE revaluation r SET finished = now()
      WHERE edition = ? AND finished IS NULL
        AND (SELECT count(*) FROM farm_value w WHERE w.edition = r.edition) >= r.farms
      """;

  private static final String PROGRESS =
      """
      SELECT edition, farms, begun, finished, now() AS read,
             (SELECT count(*) FROM farm_value w WHERE w.edition = r.edition) AS done
      FROM revaluation r
      ORDER BY begun DESC
      LIMIT ?
      """;

  private static final String VALUES =
      """
      SELECT w.edition, w.version, w.valued_at, w.gpus, book, imputed, p5, p25, p50, p75, p95, mean,
             share_p5, share_p50, share_p95, problem
      FROM farm_value w JOIN revaluation r USING (edition)
      WHERE farm = (SELECT number FROM farm WHERE id = ?)
      ORDER BY r.begun DESC
      """;

  private static final int ANSWER_SECONDS = 60;

  private final DatabaseAddress address;

  public RevaluationStore(DatabaseAddress address) {
    this.address = address;
  }

  /**
   * How far an edition is.
   *
   * @param farms how many there were when it began
   * @param done how many of them are valued
   * @param read when this was so
   */
  public record Progress(
      String edition,
      long farms,
      long done,
      Instant begun,
      Optional<Instant> finished,
      Instant read) {

    /** Farms a second, from the beginning on. */
    public double rate() {
      Duration taken = Duration.between(begun, finished.orElse(read));
      return done / Math.max(1e-3, taken.toMillis() / 1000.0);
    }
  }

  /**
   * Makes the jobs that value every farm at an edition, unless that was done before, by whichever
   * node; then only those of farms that came since.
   *
   * @param batch farms of one job
   * @return whether jobs were made
   */
  public boolean plan(String edition, int batch) {
    try (Connection connection = connect();
        PreparedStatement begin = connection.prepareStatement(BEGIN);
        PreparedStatement goOn = connection.prepareStatement(GO_ON);
        PreparedStatement plan = connection.prepareStatement(PLAN)) {
      connection.setAutoCommit(false);
      begin.setString(1, edition);
      goOn.setString(1, edition);
      goOn.setString(2, edition);
      boolean work = begin.executeUpdate() == 1 || goOn.executeUpdate() == 1;
      if (work) {
        plan.setString(1, TASK);
        plan.setString(2, edition);
        plan.setInt(3, batch);
        plan.setString(4, edition);
        plan.executeUpdate();
      }
      connection.commit();
      return work;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** How far the newest editions are, the newest first. */
  public List<Progress> progress(int editions) {
    try (Connection connection = connect();
        PreparedStatement select = connection.prepareStatement(PROGRESS)) {
      select.setInt(1, editions);
      var progress = new ArrayList<Progress>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          progress.add(
              new Progress(
                  row.getString("edition"),
                  row.getLong("farms"),
                  row.getLong("done"),
                  instant(row, "begun").orElseThrow(),
                  instant(row, "finished"),
                  instant(row, "read").orElseThrow()));
        }
      }
      return progress;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /** Farms of a job that have no value at that edition yet. */
  List<OwnedFleet> toDo(String edition, int first, int last) {
    try (Connection connection = connect();
        PreparedStatement select = connection.prepareStatement(TO_DO)) {
      select.setInt(1, first);
      select.setInt(2, last);
      select.setString(3, edition);
      return fleets(select, SiteStore.of(connection, first, last));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static OwnedFleet owned(
      int number, String id, int version, List<Holding> holdings, Map<Integer, Sites> sites) {
    return new OwnedFleet(
        number,
        new FarmId(id),
        version,
        new Fleet(holdings),
        sites.getOrDefault(number, Sites.UNKNOWN));
  }

  private static List<OwnedFleet> fleets(PreparedStatement select, Map<Integer, Sites> sites)
      throws SQLException {
    var fleets = new ArrayList<OwnedFleet>();
    var holdings = new ArrayList<Holding>();
    try (ResultSet row = select.executeQuery()) {
      int number = 0;
      String id = "";
      int version = 0;
      while (row.next()) {
        if (row.getInt("number") != number && !holdings.isEmpty()) {
          fleets.add(owned(number, id, version, holdings, sites));
          holdings.clear();
        }
        number = row.getInt("number");
        id = row.getString("id");
        version = row.getInt("version");
        HoldingBlock.read(row, holdings::add);
      }
      if (!holdings.isEmpty()) {
        fleets.add(owned(number, id, version, holdings, sites));
      }
    }
    return fleets;
  }

  /** Stores what farms are worth, all of it or nothing; a farm that has a value keeps it. */
  void save(String edition, List<FarmWorth> worths, String node) {
    try (Connection connection = connect();
        PreparedStatement save = connection.prepareStatement(SAVE)) {
      connection.setAutoCommit(false);
      for (FarmWorth worth : worths) {
        bind(save, edition, worth, node);
        save.addBatch();
      }
      save.executeBatch();
      connection.commit();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static void bind(PreparedStatement save, String edition, FarmWorth worth, String node)
      throws SQLException {
    FleetHeadline headline = worth.headline();
    save.setString(1, edition);
    save.setInt(2, worth.of().number());
    save.setInt(3, worth.of().version());
    save.setString(4, worth.valuedAt().toString());
    save.setLong(5, worth.of().fleet().gpus());
    if (headline == null) {
      for (int column = 6; column <= 16; column++) {
        save.setNull(column, Types.DOUBLE);
      }
    } else {
      Distribution usd = headline.recoverable();
      Distribution share = headline.share();
      save.setDouble(6, headline.spend().book());
      save.setDouble(7, headline.spend().imputed());
      save.setDouble(8, usd.p5());
      save.setDouble(9, usd.p25());
      save.setDouble(10, usd.p50());
      save.setDouble(11, usd.p75());
      save.setDouble(12, usd.p95());
      save.setDouble(13, usd.mean());
      set(save, 14, share == null ? null : share.p5());
      set(save, 15, share == null ? null : share.p50());
      set(save, 16, share == null ? null : share.p95());
    }
    save.setString(17, worth.problem());
    save.setString(18, node);
  }

  private static void set(PreparedStatement save, int column, @Nullable Double value)
      throws SQLException {
    if (value == null) {
      save.setNull(column, Types.DOUBLE);
    } else {
      save.setDouble(column, value);
    }
  }

  /** Notes that every farm of an edition is valued, where that is so. */
  void finish(String edition) {
    try (Connection connection = connect();
        PreparedStatement finish = connection.prepareStatement(FINISH)) {
      finish.setString(1, edition);
      finish.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** What a farm was worth at each edition, the newest first; none for a farm that is not there. */
  public List<FarmValue> values(FarmId farm) {
    try (Connection connection = connect();
        PreparedStatement select = connection.prepareStatement(VALUES)) {
      select.setString(1, farm.value());
      var values = new ArrayList<FarmValue>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          values.add(FarmValue.of(row));
        }
      }
      return values;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private Connection connect() throws SQLException {
    var source = address.dataSource();
    source.setSocketTimeout(ANSWER_SECONDS);
    source.setReWriteBatchedInserts(true);
    return source.getConnection();
  }

  private static DatabaseException failed(SQLException e) {
    return new DatabaseException("The farms' values cannot be stored: " + e.getMessage(), e);
  }
}
