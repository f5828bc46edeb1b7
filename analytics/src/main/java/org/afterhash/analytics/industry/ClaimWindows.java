package org.afterhash.analytics.industry;

import java.time.YearMonth;
import java.util.List;
import org.afterhash.analytics.spend.SpendWindow;
import org.afterhash.domain.source.Claim;

/**
 * Which of our quantities each claim can be held against (docs/method.md §4). Claims that speak of
 * what cards were worth, or of what all buyers paid, are about none of them.
 */
final class ClaimWindows {
  private record Row(String metric, String source, String period, SpendWindow window) {}

  private static final String ANY = "";

  private static final List<Row> TABLE =
      List.of(
          // Told as "18 months" by some and as everything spent so far by others.
          new Row("industry_gpu_spend", "bitpro_bloomberg", ANY, SpendWindow.LIFE),
          new Row("industry_gpu_spend", "bitpro_bloomberg", ANY, SpendWindow.BOOM),
          new Row("jpr_aib_value_to_miners", "jpr", "2017", window("spend.2017", 2017, 1, 12)),
          new Row(
              "jpr_aib_value_to_miners", "jpr", "2021-Q1", window("spend.2021-Q1", 2021, 1, 3)));

  private ClaimWindows() {}

  static List<SpendWindow> of(Claim claim) {
    return TABLE.stream()
        .filter(row -> row.metric().equals(claim.metric()))
        .filter(row -> row.source().equals(claim.source().value()))
        .filter(row -> row.period().equals(ANY) || row.period().equals(claim.period()))
        .map(Row::window)
        .toList();
  }

  private static SpendWindow window(String id, int year, int first, int last) {
    return new SpendWindow(id, YearMonth.of(year, first), YearMonth.of(year, last));
  }
}
