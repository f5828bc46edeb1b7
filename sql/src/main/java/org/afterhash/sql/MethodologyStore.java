package org.afterhash.sql;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.result.NotFoundException;

/** The parameter files that this database's figures were made with. */
public final class MethodologyStore {
  private static final String KEEP =
      """
      INSERT INTO methodology (hash, version, parameters)
      VALUES ($1, $2, $3)
      ON CONFLICT (hash) DO NOTHING
      """;

  private static final String LIST =
      """
      SELECT version || '-' || left(hash, 7) AS id, kept
      FROM methodology
      ORDER BY kept DESC, hash
      """;

  private static final String PARAMETERS =
      "SELECT parameters FROM methodology WHERE version || '-' || left(hash, 7) = $1";

  private final Database database;

  public MethodologyStore(Database database) {
    this.database = database;
  }

  /**
   * A version that figures were made with.
   *
   * @param id as {@link Methodology#id}
   * @param since when it was first used here
   */
  public record Kept(String id, OffsetDateTime since) {}

  /** Keeps a parameter file; one that is kept already stays as it is. */
  public Future<Void> keep(Methodology methodology, byte[] file) {
    var row =
        Tuple.of(
            methodology.hash(), methodology.version(), new String(file, StandardCharsets.UTF_8));
    return database.with(connection -> connection.preparedQuery(KEEP).execute(row)).mapEmpty();
  }

  /** All that are kept, the newest first. */
  public Future<List<Kept>> list() {
    return database
        .with(connection -> connection.preparedQuery(LIST).execute())
        .map(
            rows -> {
              var kept = new ArrayList<Kept>();
              for (Row row : rows) {
                OffsetDateTime since = row.getOffsetDateTime("kept");
                kept.add(
                    new Kept(row.getString("id"), since.withOffsetSameInstant(ZoneOffset.UTC)));
              }
              return List.copyOf(kept);
            });
  }

  /**
   * A parameter file as it was.
   *
   * @param id as {@link Methodology#id}
   * @return failed with {@link NotFoundException} when no such version was used here
   */
  public Future<String> parameters(String id) {
    return database
        .with(connection -> connection.preparedQuery(PARAMETERS).execute(Tuple.of(id)))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFoundException("methodology", id);
              }
              return rows.iterator().next().getString("parameters");
            });
  }
}
