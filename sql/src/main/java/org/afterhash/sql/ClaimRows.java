package org.afterhash.sql;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.afterhash.sql.Columns.checked;
import static org.afterhash.sql.Columns.confidence;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.afterhash.domain.source.Claim;
import org.afterhash.domain.source.SourceKey;

/**
 * Claims and their ids. A claim's id is its metric; where several claims share it, metric and
 * period; where those are shared too, the source and then the note are added, each as a slug while
 * slugs tell them apart. So an id changes only when a claim comes that it would not tell apart.
 */
final class ClaimRows {
  /** The statement that the whole estimate is compared with has a name of its own. */
  private static final String SPEND_CLAIM = "bitpro-spend";

  private static final String SPEND_METRIC = "industry_gpu_spend";
  private static final String SPEND_SOURCE = "bitpro_bloomberg";

  private ClaimRows() {}

  /** In the order of their ids. */
  static List<Claim> claims(RowSet<Row> rows) {
    List<Row> all = StreamSupport.stream(rows.spliterator(), false).toList();
    List<List<String>> candidates = all.stream().map(ClaimRows::candidates).toList();
    Map<String, Long> uses =
        candidates.stream().flatMap(List::stream).collect(groupingBy(id -> id, counting()));
    var claims = new ArrayList<Claim>();
    for (int i = 0; i < all.size(); i++) {
      List<String> ids = candidates.get(i);
      String id =
          ids.stream()
              .filter(one -> Long.valueOf(1).equals(uses.get(one)))
              .findFirst()
              .orElse(ids.get(ids.size() - 1));
      claims.add(
          checked(
              all.get(i),
              "backtest_facts",
              List.of("metric", "period", "source", "note"),
              row -> claim(id, row)));
    }
    claims.sort(Comparator.comparing(Claim::id));
    return claims;
  }

  /** Shortest first. */
  private static List<String> candidates(Row row) {
    String metric = row.getString("metric");
    String source = row.getString("source");
    if (metric.equals(SPEND_METRIC) && source.equals(SPEND_SOURCE)) {
      return List.of(SPEND_CLAIM);
    }
    String byPeriod = metric + "-" + slug(row.getString("period"));
    String bySource = byPeriod + "-" + slug(source);
    String note = row.getString("note");
    return List.of(metric, byPeriod, bySource, bySource + "-" + slug(note), bySource + "-" + note);
  }

  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static Claim claim(String id, Row row) {
    return new Claim(
        id,
        row.getString("metric"),
        row.getDouble("value"),
        row.getString("unit"),
        row.getString("period"),
        new SourceKey(row.getString("source")),
        confidence(row),
        row.getString("note"));
  }
}
