package org.afterhash.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.afterhash.analytics.backtest.Backtest;
import org.afterhash.analytics.backtest.PredictionLog;
import org.afterhash.analytics.backtest.ResaleScores;
import org.afterhash.analytics.backtest.ScoreRow;
import org.afterhash.analytics.resale.RollingForecasts;
import org.afterhash.analytics.resale.RollingForecasts.Movement;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.afterhash.ingest.method.MethodologyFile;
import org.afterhash.portal.shipped.BacktestDocument;
import org.afterhash.portal.shipped.BacktestFile;
import org.afterhash.portal.shipped.PredictionFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The backtest that ships is the one of the method and facts that ship. */
class ShippedBacktestTest {
  private static final YearMonth ORIGIN = YearMonth.of(2022, 8);

  private static final Backtest SHIPPED = BacktestFile.shipped();
  private static final Methodology METHOD = MethodologyFile.shipped();
  private static MarketSnapshot facts;

  @BeforeAll
  static void load() throws Exception {
    facts = RunBacktest.shippedFacts(new PrintWriter(Writer.nullWriter()));
  }

  @Test
  void itIsOfTheMethodAndTheFactsThatShip() {
    String advice = "run ./afterhash backtest and commit what it writes";
    assertThat(SHIPPED.methodology()).as(advice).isEqualTo(METHOD.id());
    assertThat(SHIPPED.facts()).as(advice).isEqualTo(facts.vintage().hash());
  }

  @Test
  void oneOriginComputedAgainScoresTheSame() {
    ScoreRow shipped =
        SHIPPED.resale().byOrigin().stream()
            .filter(row -> row.group().equals(ORIGIN.toString()))
            .findFirst()
            .orElseThrow();
    List<RollingForecasts.Forecast> forecasts =
        new RollingForecasts(METHOD, facts).from(ORIGIN, Movement.MOMENTUM);
    ScoreRow again = ResaleScores.byOrigin(forecasts).get(0);
    assertThat(again.forecasts()).isEqualTo(shipped.forecasts()).isGreaterThan(300);
    assertThat(again.crps()).isCloseTo(shipped.crps(), within(1e-6));
    assertThat(again.walkCrps()).isCloseTo(shipped.walkCrps(), within(1e-6));
    assertThat(again.coverage().share()).isCloseTo(shipped.coverage().share(), within(1e-6));
  }

  @Test
  void theDocumentSaysWhatTheDataSay() throws Exception {
    Path document = Path.of("..", "docs", "backtest.md");
    assertThat(Files.readString(document)).isEqualTo(BacktestDocument.of(SHIPPED));
  }

  @Test
  void theDataReadAndWrittenAgainAreTheSameBytes() throws Exception {
    byte[] stored = Files.readAllBytes(Path.of("..", BacktestFile.SOURCE));
    assertThat(BacktestFile.bytes(BacktestFile.read(stored))).isEqualTo(stored);
  }

  @Test
  void whatTheMethodSaysOfTheseFactsIsWrittenDown() throws Exception {
    PredictionLog log = PredictionFile.shipped();
    assertThat(log.made())
        .as("run ./afterhash backtest and commit what it writes")
        .anyMatch(
            one ->
                one.methodology().equals(METHOD.id())
                    && one.facts().equals(facts.vintage().hash()));
    assertThat(log.made()).doesNotHaveDuplicates();
    byte[] stored = Files.readAllBytes(Path.of("..", PredictionFile.SOURCE));
    assertThat(PredictionFile.bytes(PredictionFile.read(stored))).isEqualTo(stored);
    assertThat(Files.readString(Path.of("..", "docs", "predictions.md")))
        .isEqualTo(PredictionFile.document(log));
  }
}
