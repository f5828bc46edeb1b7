package org.afterhash.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.sql.IssuedReport.Asked;
import org.afterhash.sql.IssuedReport.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportStoreTest {
  private static final IssuedReport PDF = report("a", "pdf", Optional.empty(), "first");
  private static final IssuedReport JSON =
      report("c", "json", Optional.of(new Asked("demo", 2, "{\"seed\":\"1\"}")), "of a farm");

  private Vertx vertx;
  private Database database;
  private DatabaseAddress address;
  private ReportStore store;

  @BeforeEach
  void open() {
    vertx = Vertx.vertx();
    address = TestDatabase.create();
    database = Database.open(vertx, address, 2);
    store = new ReportStore(database);
  }

  @AfterEach
  void close() {
    database.close().await();
    vertx.close().await();
  }

  @Test
  void aReportIsFoundByItsOwnFingerprintFirstAndByThatOfItsFigures() {
    await(store.issue(PDF));
    assertThat(await(store.find(PDF.hash())).report()).isEqualTo(PDF);
    assertThat(await(store.find(PDF.content())).report()).isEqualTo(PDF);
    await(store.issue(JSON));
    assertThat(await(store.find(JSON.hash())).report())
        .describedAs("figures are their own content")
        .isEqualTo(JSON);
  }

  @Test
  void whatIsKnownStaysAsItWas() {
    await(store.issue(PDF));
    var first = await(store.find(PDF.hash()));
    await(store.issue(report("a", "pdf", Optional.empty(), "second")));
    assertThat(await(store.find(PDF.hash()))).isEqualTo(first);
    for (String change :
        new String[] {
          "UPDATE issued_report SET headline = 'x'",
          "DELETE FROM issued_report",
          "TRUNCATE issued_report"
        }) {
      assertThatThrownBy(() -> Sql.execute(address, change)).hasMessageContaining("only grows");
    }
    assertThat(await(store.find(PDF.hash()))).isEqualTo(first);
  }

  @Test
  void whatWasNeverIssuedIsNotFound() {
    assertThatThrownBy(() -> await(store.find("f".repeat(64))))
        .isInstanceOf(NotFoundException.class);
  }

  private static IssuedReport report(
      String digit, String format, Optional<Asked> asked, String headline) {
    return new IssuedReport(
        digit.repeat(64),
        "c".repeat(64),
        format,
        asked,
        "2026-11-22-abcdef0",
        YearMonth.of(2026, 6),
        headline,
        new Range(-1.5, 2, 3.25));
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
