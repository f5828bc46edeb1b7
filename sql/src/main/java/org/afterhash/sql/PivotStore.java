package org.afterhash.sql;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.afterhash.domain.market.PivotReport;
import org.afterhash.domain.market.PivotReport.PeriodKind;
import org.afterhash.domain.market.Vintage;
import org.afterhash.domain.source.SourceKey;

/** What public miners reported of their turn to AI, at any vintage. */
public final class PivotStore {
  private static final String PIVOTS =
      """
      SELECT DISTINCT ON (company, period, metric, source)
             company, period, period_kind, metric, value, unit, source, confidence, note
      FROM pivots
      WHERE vintage <= $1
      ORDER BY company, period, metric, source, vintage DESC
      """;

  private final Database database;

  public PivotStore(Database database) {
    this.database = database;
  }

  /** By company, then period, then metric. */
  public Future<List<PivotReport>> reports(Vintage vintage) {
    return database
        .with(connection -> connection.preparedQuery(PIVOTS).execute(Tuple.of(vintage.number())))
        .map(
            rows -> {
              var reports = new ArrayList<PivotReport>(rows.size());
              for (Row row : rows) {
                reports.add(
                    Columns.checked(
                        row, "pivots", List.of("company", "period", "metric"), PivotStore::report));
              }
              return reports;
            });
  }

  private static PivotReport report(Row row) {
    return new PivotReport(
        row.getString("company"),
        row.getString("period"),
        Columns.constant(PeriodKind.class, row, "period_kind"),
        row.getString("metric"),
        row.getDouble("value"),
        row.getString("unit"),
        new SourceKey(row.getString("source")),
        Columns.confidence(row),
        Columns.text(row, "note"));
  }
}
