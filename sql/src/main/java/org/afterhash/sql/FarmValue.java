package org.afterhash.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation.Spend;
import org.jspecify.annotations.Nullable;

/**
 * What a farm was worth at an edition.
 *
 * @param version of its fleet
 * @param spend what the cards cost; null where the farm could not be valued, as the next one
 * @param recoverable what is recoverable, USD
 * @param share low, median and high part of what was spent; null where that is not known
 * @param problem why it could not be valued; null where it was
 */
public record FarmValue(
    String edition,
    int version,
    YearMonth valuedAt,
    long gpus,
    @Nullable Spend spend,
    @Nullable Distribution recoverable,
    @Nullable Share share,
    @Nullable String problem) {

  /** Parts of 1. */
  public record Share(double low, double mid, double high) {}

  static FarmValue of(ResultSet row) throws SQLException {
    String problem = row.getString("problem");
    boolean valued = problem == null;
    boolean shared = row.getObject("share_p50") != null;
    return new FarmValue(
        row.getString("edition"),
        row.getInt("version"),
        YearMonth.parse(row.getString("valued_at")),
        row.getLong("gpus"),
        valued ? new Spend(row.getDouble("book"), row.getDouble("imputed"), 0) : null,
        valued
            ? new Distribution(
                row.getDouble("p5"),
                row.getDouble("p25"),
                row.getDouble("p50"),
                row.getDouble("p75"),
                row.getDouble("p95"),
                row.getDouble("mean"),
                "USD")
            : null,
        shared
            ? new Share(
                row.getDouble("share_p5"), row.getDouble("share_p50"), row.getDouble("share_p95"))
            : null,
        problem);
  }
}
