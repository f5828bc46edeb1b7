package org.afterhash.sql;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Optional;
import org.afterhash.domain.result.NotFoundException;

/**
 * What visitors left here to be valued. Whoever asks states the SHA-256 of the browser's secret;
 * what another browser left is not found, and neither is what has expired.
 */
public final class VisitorStore {
  /** All that is kept together, bytes. */
  private static final long ROOM = 2L << 30;

  private static final String INSERT =
      """
      INSERT INTO visitor_upload
             (id, visitor, file_name, sha256, bytes, content, answers, bad_rows, expires)
      SELECT $1, $2, $3, $4, $5, $6, $7::text::json, $8, $9
      WHERE (SELECT coalesce(sum(bytes), 0) FROM visitor_upload) < $10
      """;

  private static final String SELECT =
      """
      SELECT id, file_name, sha256, content, answers::text, bad_rows, expires
      FROM visitor_upload
      WHERE id = $1 AND visitor = $2 AND expires > now()
      """;

  private static final String ANSWER =
      """
      UPDATE visitor_upload SET answers = $3::text::json, bad_rows = $4
      WHERE id = $1 AND visitor = $2 AND expires > now()
      """;

  private static final String DELETE = "DELETE FROM visitor_upload WHERE id = $1 AND visitor = $2";

  private final Database database;

  public VisitorStore(Database database) {
    this.database = database;
  }

  /**
   * Keeps an upload until it expires.
   *
   * @return whether there was room for it
   */
  public Future<Boolean> add(String visitor, VisitorUpload upload) {
    Tuple values =
        Tuple.of(
            upload.id(),
            visitor,
            upload.fileName(),
            upload.sha256(),
            upload.content().length(),
            upload.content());
    values
        .addValue(upload.answers())
        .addValue(upload.badRows().orElse(null))
        .addValue(upload.expires().atOffset(ZoneOffset.UTC))
        .addValue(ROOM);
    return run(INSERT, values).map(result -> result.rowCount() == 1);
  }

  /**
   * The upload.
   *
   * @return failed with {@link NotFoundException} when this browser has none of this id
   */
  public Future<VisitorUpload> find(String visitor, String id) {
    return run(SELECT, Tuple.of(id, visitor))
        .map(
            rows -> {
              for (Row row : rows) {
                return upload(row);
              }
              throw new NotFoundException("valuation", id);
            });
  }

  /**
   * Replaces what the visitor said.
   *
   * @param answers as JSON
   * @param badRows what happens to bad rows; empty when the cards are not to be valued yet
   * @return failed with {@link NotFoundException} when this browser has none of this id
   */
  public Future<Void> answer(String visitor, String id, String answers, Optional<String> badRows) {
    return run(ANSWER, Tuple.of(id, visitor, answers, badRows.orElse(null)))
        .compose(result -> found(result, id));
  }

  /**
   * Deletes the upload and everything said of it.
   *
   * @return failed with {@link NotFoundException} when this browser has none of this id
   */
  public Future<Void> delete(String visitor, String id) {
    return run(DELETE, Tuple.of(id, visitor)).compose(result -> found(result, id));
  }

  /** Deletes what has expired. */
  public Future<Void> deleteExpired() {
    return run("DELETE FROM visitor_upload WHERE expires <= now()", Tuple.tuple()).mapEmpty();
  }

  private Future<RowSet<Row>> run(String sql, Tuple values) {
    return database.with(connection -> connection.preparedQuery(sql).execute(values));
  }

  private static Future<Void> found(RowSet<Row> result, String id) {
    return result.rowCount() == 1
        ? Future.succeededFuture()
        : Future.failedFuture(new NotFoundException("valuation", id));
  }

  private static VisitorUpload upload(Row row) {
    return new VisitorUpload(
        row.getString("id"),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getBuffer("content"),
        row.getString("answers"),
        Optional.ofNullable(row.getString("bad_rows")),
        row.getOffsetDateTime("expires").toInstant());
  }
}
