package org.afterhash.sql;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.sql.IssuedReport.Asked;
import org.afterhash.sql.IssuedReport.Range;

/** Which documents were handed out, and when first. Nothing is ever changed or forgotten. */
public final class ReportStore {
  private static final String INSERT =
      """
      INSERT INTO issued_report (hash, content, format, farm, version, terms, edition, valued_at,
                                 headline, low, mid, high)
      VALUES ($1, $2, $3, $4, $5, $6::text::json, $7, $8, $9, $10, $11, $12)
      ON CONFLICT (hash) DO NOTHING
      """;

  private static final String SELECT =
      """
      SELECT hash, content, format, farm, version, terms::text, edition, valued_at, headline,
             low, mid, high, issued
      FROM issued_report
      WHERE hash = $1 OR content = $1
      ORDER BY hash <> $1, issued
      LIMIT 1
      """;

  private final Database database;

  public ReportStore(Database database) {
    this.database = database;
  }

  /**
   * A report that is known.
   *
   * @param issued when it was handed out first
   */
  public record Known(IssuedReport report, Instant issued) {}

  /** Remembers that a document was handed out; what is remembered already stays as it is. */
  public Future<Void> issue(IssuedReport report) {
    Optional<Asked> asked = report.asked();
    Range range = report.recoverable();
    Tuple values = Tuple.of(report.hash(), report.content(), report.format());
    values
        .addValue(asked.map(Asked::farm).orElse(null))
        .addValue(asked.map(Asked::version).orElse(null))
        .addValue(asked.map(Asked::terms).orElse(null))
        .addValue(report.edition())
        .addValue(report.valuedAt().toString())
        .addValue(report.headline())
        .addValue(range.low())
        .addValue(range.mid())
        .addValue(range.high());
    return database.with(connection -> connection.preparedQuery(INSERT).execute(values)).mapEmpty();
  }

  /**
   * The document of that fingerprint, which is of the file or of its figures.
   *
   * @return failed with {@link NotFoundException} when none was handed out
   */
  public Future<Known> find(String hash) {
    return database
        .with(connection -> connection.preparedQuery(SELECT).execute(Tuple.of(hash)))
        .map(
            rows -> {
              for (Row row : rows) {
                return known(row);
              }
              throw new NotFoundException("report", hash);
            });
  }

  private static Known known(Row row) {
    String farm = row.getString("farm");
    return new Known(
        new IssuedReport(
            row.getString("hash"),
            row.getString("content"),
            row.getString("format"),
            farm == null
                ? Optional.empty()
                : Optional.of(new Asked(farm, row.getInteger("version"), row.getString("terms"))),
            row.getString("edition"),
            YearMonth.parse(row.getString("valued_at")),
            row.getString("headline"),
            new Range(row.getDouble("low"), row.getDouble("mid"), row.getDouble("high"))),
        row.getOffsetDateTime("issued").toInstant());
  }
}
