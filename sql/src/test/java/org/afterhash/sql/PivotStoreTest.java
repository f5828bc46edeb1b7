package org.afterhash.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.afterhash.domain.market.PivotReport;
import org.afterhash.domain.market.PivotReport.PeriodKind;
import org.afterhash.domain.market.Vintage;
import org.junit.jupiter.api.Test;

class PivotStoreTest {
  private static final List<String> COLUMNS =
      List.of(
          "company",
          "period",
          "period_kind",
          "metric",
          "value",
          "unit",
          "source",
          "confidence",
          "note");

  @Test
  void a_corrected_report_replaces_the_old_one_and_the_old_vintage_keeps_it() throws Exception {
    DatabaseAddress address = TestDatabase.create();
    Vintage first = load(address, TestMarket.sources(), pivots("3.4"));
    Vintage second = load(address, pivots("3.6"));
    Vertx vertx = Vertx.vertx();
    Database database = Database.open(vertx, address, 1);
    try {
      var store = new PivotStore(database);
      List<PivotReport> old = reports(store, first);
      assertThat(old).extracting(PivotReport::value).containsExactly(null, 3.4);
      assertThat(old.get(0).isPromise()).isTrue();
      assertThat(old.get(1).kind()).isEqualTo(PeriodKind.FISCAL_YEAR);
      assertThat(reports(store, second)).extracting(PivotReport::value).containsExactly(null, 3.6);
    } finally {
      database.close().await();
      vertx.close().await();
    }
  }

  private static List<PivotReport> reports(PivotStore store, Vintage vintage) throws Exception {
    return store
        .reports(vintage)
        .toCompletionStage()
        .toCompletableFuture()
        .get(10, TimeUnit.SECONDS);
  }

  private static Vintage load(DatabaseAddress address, MarketLoad.Rows... tables) {
    return new MarketLoad(address).load(List.of(tables), line -> {}).vintage();
  }

  private static MarketLoad.Rows pivots(String revenue) {
    return new MarketLoad.Rows(
        "pivots",
        COLUMNS,
        List.of(
            List.of("A", "2024", "fiscal_year", "revenue", revenue, "USD m", "shop", "high", ""),
            List.of("A", "2023", "statement", "target", "", "text", "shop", "low", "said")));
  }
}
