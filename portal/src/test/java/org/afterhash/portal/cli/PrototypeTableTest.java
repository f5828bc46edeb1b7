package org.afterhash.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.afterhash.analytics.industry.IndustryEstimator;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.method.Methodology;
import org.afterhash.ingest.method.MethodologyFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our figures beside the prototype's in docs/method.md are those that the code gives. */
class PrototypeTableTest {
  private static final Path TEXT = Path.of("..", "docs", "method.md");
  private static final Methodology METHOD = MethodologyFile.shipped();
  private static IndustryEstimate merge;

  @BeforeAll
  static void estimate() throws Exception {
    var facts = RunBacktest.shippedFacts(new PrintWriter(Writer.nullWriter()));
    merge =
        new IndustryEstimator(METHOD, facts).estimate(Question.base(Question.MERGE, 1 << 14, 1));
  }

  @Test
  void eachOfOurFiguresIsThatOfTheCode() throws Exception {
    Map<String, String> ours = ours();
    String text = Files.readString(TEXT);
    for (String line : text.substring(text.indexOf("\n## 20 ")).lines().toList()) {
      String[] cells = line.split(" \\| ");
      if (cells.length >= 3) {
        String expected = ours.remove(cells[0].replaceFirst("^\\| ", ""));
        if (expected != null) {
          assertThat(cells[2]).as(line).isEqualTo(expected);
        }
      }
    }
    assertThat(ours).as("rows that the table lacks").isEmpty();
  }

  @Test
  void theTextSpeaksOfTheMethodThatShips() throws Exception {
    assertThat(Files.readString(TEXT)).contains("as of methodology " + METHOD.version() + ".");
  }

  private static Map<String, String> ours() {
    var ours = new LinkedHashMap<String, String>();
    ours.put("`spend.boom`, bn USD", three("%.1f", merge.boom(), 1e-9));
    ours.put("`spend.life`, bn USD", three("%.1f", merge.life(), 1e-9));
    ours.put(
        "the same with the statement of 15 bn as evidence",
        three("%.1f", merge.breakdown().lifeWithBitpro(), 1e-9));
    ours.put("cards at the Merge, million", three("%.1f", merge.recovery().cardsAtMerge(), 1e-6));
    ours.put("cards by NVIDIA", percent("%.0f", gate("nvidia")));
    ours.put("with matrix units", percent("%.0f", gate("tensor")));
    ours.put("with matrix units and 8 GB", percent("%.0f", merge.repurposable().fullRebuild()));
    ours.put(
        "\"5 to 15 %\"",
        percent("%.1f", merge.repurposable().withUpgrade()) + " with an upgrade of 300 USD");
    ours.put("value at the Merge, bn USD", three("%.2f", merge.recovery().value(), 1e-9));
    ours.put("share", three("%.3f", merge.recovery().share(), 1));
    ours.put("rented out at the Merge, million USD", three("%.0f", rented(), 1e-6));
    return ours;
  }

  private static Distribution gate(String id) {
    return merge.repurposable().gates().stream()
        .filter(gate -> gate.id().equals(id))
        .findFirst()
        .orElseThrow()
        .withEarlier();
  }

  private static Distribution rented() {
    return merge.recovery().byOutcome().stream()
        .filter(by -> by.outcome() == Outcome.RENT)
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static String percent(String format, Distribution share) {
    return three(format, share, 100) + " %";
  }

  private static String three(String format, Distribution d, double unit) {
    String text = String.join(" / ", format, format, format);
    return String.format(Locale.ROOT, text, d.p5() * unit, d.p50() * unit, d.p95() * unit);
  }
}
