package org.afterhash.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.afterhash.analytics.industry.IndustryEstimator;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.afterhash.ingest.method.MethodologyFile;
import org.afterhash.portal.shipped.SensitivityDocument;
import org.afterhash.portal.shipped.SensitivityFile;
import org.afterhash.portal.shipped.SensitivityFile.AtDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sensitivity that ships is the one of the method, the facts and the code that ship. */
class ShippedSensitivityTest {
  private static final String ADVICE = "run ./afterhash sensitivity and commit what it writes";
  private static final SensitivityFile SHIPPED = SensitivityFile.shipped();
  private static final Methodology METHOD = MethodologyFile.shipped();
  private static MarketSnapshot facts;

  @BeforeAll
  static void load() throws Exception {
    facts = RunBacktest.shippedFacts(new PrintWriter(Writer.nullWriter()));
  }

  @Test
  void itIsOfTheMethodAndTheFactsThatShip() {
    assertThat(SHIPPED.methodology()).as(ADVICE).isEqualTo(METHOD.id());
    assertThat(SHIPPED.facts()).as(ADVICE).isEqualTo(facts.vintage().hash());
  }

  @Test
  void theModelAsItIsSaysTheSameToday() {
    var estimator = new IndustryEstimator(METHOD, facts);
    for (AtDate at : SHIPPED.dates()) {
      Distribution share =
          estimator
              .estimate(Question.base(at.date(), SHIPPED.draws(), SHIPPED.seed()))
              .recovery()
              .share();
      Distribution shipped = at.structure().get(0).share();
      assertThat(shipped.p5()).as(ADVICE).isCloseTo(share.p5(), within(1e-6));
      assertThat(shipped.p50()).as(ADVICE).isCloseTo(share.p50(), within(1e-6));
      assertThat(shipped.p95()).as(ADVICE).isCloseTo(share.p95(), within(1e-6));
    }
  }

  @Test
  void theDocumentSaysWhatTheDataSay() throws Exception {
    Path document = Path.of("..", "docs", "sensitivity.md");
    assertThat(Files.readString(document)).isEqualTo(SensitivityDocument.of(SHIPPED));
  }

  @Test
  void theDataReadAndWrittenAgainAreTheSameBytes() throws Exception {
    byte[] stored = Files.readAllBytes(Path.of("..", SensitivityFile.SOURCE));
    assertThat(SensitivityFile.read(stored).bytes()).isEqualTo(stored);
  }
}
